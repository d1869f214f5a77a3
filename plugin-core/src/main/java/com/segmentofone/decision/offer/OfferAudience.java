package com.segmentofone.decision.offer;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** For whom an offer is, and how the cart says why. */
public final class OfferAudience {

    private final long offerId;
    private final Set<Long> included;
    private final Set<Long> excluded;
    private final Map<String, String> why;

    /**
     * @param included the offer is for shoppers in any of these segments; for everyone when empty
     * @param excluded never for shoppers in any of these
     * @param why a few words by language ("en"), such as "for wine lovers"; blank ones are left out
     */
    public OfferAudience(long offerId, Collection<Long> included, Collection<Long> excluded, Map<String, String> why) {
        this.offerId = offerId;
        this.included = Collections.unmodifiableSet(new TreeSet<>(included));
        this.excluded = Collections.unmodifiableSet(new TreeSet<>(excluded));
        Map<String, String> said = new TreeMap<>();
        why.forEach((language, words) -> {
            if (words != null && !words.trim().isEmpty()) {
                said.put(language, words.trim());
            }
        });
        this.why = Collections.unmodifiableMap(said);
    }

    /** For everyone. */
    public static OfferAudience everyone(long offerId) {
        return new OfferAudience(
                offerId,
                Collections.<Long>emptySet(),
                Collections.<Long>emptySet(),
                Collections.<String, String>emptyMap());
    }

    public long offerId() {
        return offerId;
    }

    public Set<Long> included() {
        return included;
    }

    public Set<Long> excluded() {
        return excluded;
    }

    /** By language. */
    public Map<String, String> why() {
        return why;
    }

    public boolean isRestricted() {
        return !included.isEmpty() || !excluded.isEmpty();
    }

    /** In the language, else in English, else in the first there is. @return null when there is none */
    public String why(Locale locale) {
        String own = why.get(locale.getLanguage());
        String english = own == null ? why.get("en") : own;
        return english != null || why.isEmpty()
                ? english
                : why.values().iterator().next();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfferAudience
                && offerId == ((OfferAudience) other).offerId
                && included.equals(((OfferAudience) other).included)
                && excluded.equals(((OfferAudience) other).excluded)
                && why.equals(((OfferAudience) other).why);
    }

    @Override
    public int hashCode() {
        return Objects.hash(offerId, included, excluded, why);
    }

    @Override
    public String toString() {
        return "offer " + offerId + " for " + included + " but not " + excluded;
    }
}

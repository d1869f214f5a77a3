package com.segmentofone.decision.offer;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;

/** Whether a shopper may have an offer, and why. */
public final class OfferDecision {

    private static final String BUNDLE = "messages.segmentofone-decision";

    /** What decided. */
    public enum Cause {
        /** The offer is for everyone, or for everyone but those it excludes. */
        EVERYONE,
        /** The shopper is in a segment that the offer is for. */
        MEMBER,
        /** The shopper is in none of the segments that the offer is for. */
        NOT_MEMBER,
        /** The shopper is in a segment that the offer excludes. */
        EXCLUDED,
        /** The shopper may not have it any more, but its price was shown at the checkout and still holds. */
        HELD,
        /** It cannot be told now; a restricted offer is not given then. */
        UNKNOWN
    }

    private final OfferAudience audience;
    private final Cause cause;
    private final List<String> segments;

    OfferDecision(OfferAudience audience, Cause cause, List<String> segments) {
        this.audience = audience;
        this.cause = cause;
        this.segments = Collections.unmodifiableList(segments);
    }

    OfferDecision held() {
        return new OfferDecision(audience, Cause.HELD, segments);
    }

    public long offerId() {
        return audience.offerId();
    }

    public OfferAudience audience() {
        return audience;
    }

    public boolean isAllowed() {
        return cause == Cause.EVERYONE || cause == Cause.MEMBER || cause == Cause.HELD;
    }

    public Cause cause() {
        return cause;
    }

    /** Names of the segments that decided. */
    public List<String> segments() {
        return segments;
    }

    /** One sentence for operators; English where a language lacks it. */
    public String text(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                OfferDecision.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString("decision.offer." + cause.name()), locale)
                .format(new Object[] {String.join(", ", new TreeSet<>(segments))});
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}

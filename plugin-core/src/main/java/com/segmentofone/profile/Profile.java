package com.segmentofone.profile;

import com.segmentofone.event.Event;
import com.segmentofone.event.Identity;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything known of one shopper: attributes, and the events of the customer and of all visitors that turned out to be
 * that customer, ordered by (time, id). Immutable. The same events give the same profile, in whatever order and however
 * often they come.
 */
public final class Profile {
    private final Identity identity;
    private final Set<Identity> identities;
    private final Map<String, Attribute> attributes;
    private final History history;

    private Profile(Identity identity, Set<Identity> identities, Map<String, Attribute> attributes, History history) {
        this.identity = identity;
        this.identities = identities;
        this.attributes = attributes;
        this.history = history;
    }

    public static Profile empty(Identity identity) {
        return new Profile(identity, Collections.singleton(identity), Collections.emptyMap(), History.EMPTY);
    }

    public static Profile of(
            Identity identity, Set<Identity> identities, Map<String, Attribute> attributes, Collection<Event> events) {
        return empty(identity).joinedWith(identities).withAttributes(attributes).with(events);
    }

    /** The profile with these events as well; events that it has already are skipped. */
    public Profile with(Collection<Event> events) {
        History extended = history.with(events);
        return extended.size() == history.size() ? this : new Profile(identity, identities, attributes, extended);
    }

    /** The profile with these attributes in place of those it had. */
    public Profile withAttributes(Map<String, Attribute> replaced) {
        return new Profile(identity, identities, Collections.unmodifiableMap(new TreeMap<>(replaced)), history);
    }

    /** The profile that knows of these identities too. */
    public Profile joinedWith(Set<Identity> others) {
        Set<Identity> all = new TreeSet<>(identities);
        all.addAll(others);
        return new Profile(identity, Collections.unmodifiableSet(all), attributes, history);
    }

    /** The customer, or the visitor as long as it is not known who it is. */
    public Identity identity() {
        return identity;
    }

    /** The identity itself and all those joined with it. */
    public Set<Identity> identities() {
        return identities;
    }

    /** Sorted by name. */
    public Map<String, Attribute> attributes() {
        return attributes;
    }

    /** Null when not known. */
    public Attribute attribute(String name) {
        return attributes.get(name);
    }

    /** The events as columns, ordered by (time, id). */
    public History history() {
        return history;
    }

    /** About how much memory it takes. */
    public long bytes() {
        return 200 + 100L * identities.size() + 120L * attributes.size() + history.bytes();
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Profile)) {
            return false;
        }
        Profile that = (Profile) other;
        return identity.equals(that.identity)
                && identities.equals(that.identities)
                && attributes.equals(that.attributes)
                && history.equals(that.history);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }

    @Override
    public String toString() {
        return "profile of " + identity + " with " + history.size() + " events";
    }
}

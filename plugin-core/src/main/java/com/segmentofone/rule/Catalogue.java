package com.segmentofone.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that a rule can ask about: the types of event, and the attributes that the store's data hold. */
public final class Catalogue {

    private final Map<String, EventKind> kinds = new LinkedHashMap<>();
    private final AttributeFields attributes;

    private Catalogue(AttributeFields attributes, Collection<EventKind> kinds) {
        this.attributes = attributes;
        kinds.forEach(k -> this.kinds.put(k.type(), k));
    }

    /** The plugin's own types of event, with the store's attributes. */
    public static Catalogue standard(AttributeFields attributes) {
        return new Catalogue(attributes, StandardEvents.all());
    }

    /** As {@link #standard}, with a store's own types of event beside them. */
    public static Catalogue standard(AttributeFields attributes, EventKind... more) {
        Catalogue catalogue = standard(attributes);
        Arrays.stream(more).forEach(k -> catalogue.kinds.put(k.type(), k));
        return catalogue;
    }

    public Collection<EventKind> events() {
        return Collections.unmodifiableCollection(kinds.values());
    }

    /** @return null when there is none */
    public EventKind event(String type) {
        return kinds.get(type);
    }

    public Collection<Field> attributes() {
        return attributes.attributes();
    }

    /** @return null when there is none */
    public Field attribute(String name) {
        return attributes.attribute(name);
    }
}

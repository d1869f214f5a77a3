package com.segmentofone.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Also any event that a site names itself, such as {@code site.workshop attended}. @return null when there is none */
    public EventKind event(String type) {
        EventKind kind = kinds.get(type);
        return kind == null ? SiteEvents.kind(type) : kind;
    }

    /** The kind of a site's own event by its name, in any case. @return null when no event can have the name */
    public EventKind siteEvent(String name) {
        return SiteEvents.type(name).map(this::event).orElse(null);
    }

    /** What can be asked of the products of a list; declared as events are. */
    public EventKind listed() {
        return ListedFields.KIND;
    }

    /** What a rule can begin with to ask what shoppers did, for people. */
    String verbs() {
        Stream<String> verbs = kinds.values().stream().map(EventKind::verb);
        return Stream.concat(verbs, Stream.of("did site event \"...\"")).collect(Collectors.joining(", "));
    }

    public Collection<Field> attributes() {
        return attributes.attributes();
    }

    /** @return null when there is none */
    public Field attribute(String name) {
        return attributes.attribute(name);
    }
}

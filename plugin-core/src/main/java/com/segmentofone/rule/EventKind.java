package com.segmentofone.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The declaration of a type of event: how the text form calls it, what of it can be counted, and its fields. */
public final class EventKind {

    private final String type;
    private final String verb;
    private final Set<CountUnit> units;
    private final Map<String, Field> fields;
    private final boolean open;

    private EventKind(String type, String verb, Set<CountUnit> units, Map<String, Field> fields, boolean open) {
        this.open = open;
        this.type = type;
        this.verb = verb;
        this.units = units;
        this.fields = fields;
    }

    /**
     * @param type such as {@code order.line}
     * @param verb such as {@code bought}; one to three words of letters, but for sites' own events
     * @param units in the order in which they are proposed
     */
    public static EventKind of(String type, String verb, Set<CountUnit> units, Field... fields) {
        Map<String, Field> byName = new LinkedHashMap<>();
        Arrays.stream(fields).forEach(f -> byName.put(f.name(), f));
        EnumSet<CountUnit> all = EnumSet.of(CountUnit.EVENTS, CountUnit.DISTINCT_DAYS);
        all.addAll(units);
        return new EventKind(type, verb, Collections.unmodifiableSet(all), Collections.unmodifiableMap(byName), false);
    }

    /** The same, of whose events any further attribute can be asked. */
    EventKind open() {
        return new EventKind(type, verb, units, fields, true);
    }

    public String type() {
        return type;
    }

    public String verb() {
        return verb;
    }

    /** Key of the label in the message bundles; sites' own events share one. */
    public String labelKey() {
        return "event." + (SiteEvents.isOne(type) ? "site" : type);
    }

    /** What can be counted of it; events and distinct days always. */
    public Set<CountUnit> units() {
        return units;
    }

    public Collection<Field> fields() {
        return fields.values();
    }

    /** @return null when it has no such field */
    public Field field(String name) {
        return fields.get(name);
    }

    /** A field whose value can be the first, the last or a favourite; null when it is none. */
    Field valueField(String name) {
        Field declared = fields.get(name);
        if (declared == null) {
            return open ? Field.ofEvent(name, FieldType.TEXT).build() : null;
        }
        boolean isValue = declared.type().names() != null
                || declared.type() == FieldType.TEXT
                || declared.type() == FieldType.PATH
                || name.equals(StoreDays.HOUR);
        return isValue ? declared : null;
    }

    /** The field that a filter asks; where any attribute can be asked, it is of the type of the values it is compared with. */
    Field field(Filter filter) {
        Field declared = fields.get(filter.field());
        return declared == null && open
                ? Field.ofEvent(filter.field(), FieldType.comparedWith(filter.comparison()))
                        .build()
                : declared;
    }
}

package com.segmentofone.profile;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** What some attributes of one customer were, and from when on. */
public final class AttributePast {

    /** Empty from when on the attribute is not known. */
    private final Map<String, NavigableMap<Long, Optional<Attribute>>> values = new TreeMap<>();

    /**
     * From an instant on the attribute has the value, until the next instant told.
     *
     * @param millis epoch milliseconds
     * @param value null when it is not known from then on
     */
    public void tell(String name, long millis, Attribute value) {
        values.computeIfAbsent(name, k -> new TreeMap<>()).put(millis, Optional.ofNullable(value));
    }

    /** Whether the attribute has a past here; one that has none is as it always was. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Null when it was not known then. */
    public Attribute at(String name, long millis) {
        Map.Entry<Long, Optional<Attribute>> entry = values.get(name).floorEntry(millis);
        return entry == null ? null : entry.getValue().orElse(null);
    }

    /** The first whole epoch seconds at which some attribute is another than the second before, ascending. */
    public long[] turns() {
        return values.values().stream()
                .flatMapToLong(told -> told.keySet().stream().mapToLong(Long::longValue))
                .flatMap(millis -> LongStream.of(-Math.floorDiv(-millis, 1000L)))
                .sorted()
                .distinct()
                .toArray();
    }
}

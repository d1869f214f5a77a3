package com.segmentofone.profile;

import com.segmentofone.event.Event;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** Numbers of one column; no array at all when every value is the usual one. */
final class LongColumn {
    private final long[] values;
    private final long usual;

    private LongColumn(long[] values, long usual) {
        this.values = values;
        this.usual = usual;
    }

    static LongColumn of(List<Event> events, ToLongFunction<Event> value, long usual) {
        long[] values = events.stream().mapToLong(value).toArray();
        boolean all = Arrays.stream(values).allMatch(v -> v == usual);
        return new LongColumn(all ? null : values, usual);
    }

    long get(int i) {
        return values == null ? usual : values[i];
    }

    long bytes() {
        return values == null ? 0 : 8L * values.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LongColumn
                && Arrays.equals(values, ((LongColumn) other).values)
                && usual == ((LongColumn) other).usual;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}

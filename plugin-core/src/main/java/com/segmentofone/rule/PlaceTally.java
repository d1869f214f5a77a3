package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The value of the first, the last or the nth event that has one; unknown while there are fewer. */
final class PlaceTally implements Tally {

    private final Events events;
    private final EventKey key;
    private final Measure measure;
    private final Predicate<Object> test;
    private final Function<Object, Sentence> words;
    private final List<Object> values = new ArrayList<>();
    private int gone;

    PlaceTally(Events events, EventKey key, Measure measure, Predicate<Object> test, Function<Object, Sentence> words) {
        this.events = events;
        this.key = key;
        this.measure = measure;
        this.test = test;
        this.words = words;
    }

    @Override
    public void enter(int index) {
        Object value = key.of(events, index);
        if (value != null) {
            values.add(value);
        }
    }

    @Override
    public void leave(int index) {
        if (key.of(events, index) != null) {
            gone++;
        }
    }

    private Object value() {
        int at = place();
        return at >= gone && at < values.size() ? values.get(at) : null;
    }

    private int place() {
        switch (measure.kind()) {
            case FIRST_VALUE:
                return gone;
            case LAST_VALUE:
                return values.size() - 1;
            default:
                return gone + measure.place() - 1;
        }
    }

    @Override
    public Truth truth(long at) {
        Object value = value();
        return value == null ? Truth.UNKNOWN : Truth.of(test.test(value));
    }

    @Override
    public Sentence actual(long at) {
        Object value = value();
        return value == null ? Sentence.of("actual.unknown") : words.apply(value);
    }
}

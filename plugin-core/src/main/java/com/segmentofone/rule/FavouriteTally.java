package com.segmentofone.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The value with the most events or units; then the one used last; then the smallest. Unknown over no events. */
final class FavouriteTally implements Tally {

    private static final long PERCENT = 100;

    private final Events events;
    private final EventKey key;
    private final Figure weight;
    private final Predicate<Object> test;
    private final Function<Object, Sentence> words;
    private final Map<Object, Use> uses = new HashMap<>();

    FavouriteTally(
            Events events, EventKey key, Figure weight, Predicate<Object> test, Function<Object, Sentence> words) {
        this.events = events;
        this.key = key;
        this.weight = weight;
        this.test = test;
        this.words = words;
    }

    @Override
    public CrowdTally inCrowd() {
        CrowdFavourites favourites = favourites();
        return favourites == null ? null : favourites.answers(test);
    }

    private CrowdFavourites favourites() {
        CrowdKeys keys = key.inCrowd();
        return keys instanceof KeyNumbers ? new CrowdFavourites((KeyNumbers) keys, weight) : null;
    }

    /** How many per cent of everything the favourite weighs, for a whole crowd; null where it is done shopper by shopper. */
    CrowdTally.Finder percentInCrowd() {
        CrowdFavourites favourites = favourites();
        return favourites == null ? null : favourites.percentOfAll(PERCENT);
    }

    @Override
    public void enter(int index) {
        Object value = key.of(events, index);
        long weighs = weight.of(events, index);
        if (value != null && weighs > 0) {
            Use use = uses.computeIfAbsent(value, Use::new);
            use.weight += weighs;
            use.latest = events.second(index);
        }
    }

    @Override
    public void leave(int index) {
        Use use = uses.get(key.of(events, index));
        if (use == null) {
            return;
        }
        use.weight -= weight.of(events, index);
        if (use.weight == 0) {
            uses.remove(use.value);
        }
    }

    private Object favourite() {
        Use best = null;
        for (Use use : uses.values()) {
            best = best == null || use.beats(best) ? use : best;
        }
        return best == null ? null : best.value;
    }

    /** Null without a favourite. */
    Ratio percentOfAll() {
        long all = uses.values().stream().mapToLong(u -> u.weight).sum();
        long most = uses.values().stream().mapToLong(u -> u.weight).max().orElse(0);
        return most == 0 ? null : Ratio.of(PERCENT * most, all);
    }

    @Override
    public Truth truth(long at) {
        Object favourite = favourite();
        return favourite == null ? Truth.UNKNOWN : Truth.of(test.test(favourite));
    }

    @Override
    public Sentence actual(long at) {
        Object favourite = favourite();
        return favourite == null ? Sentence.of("actual.unknown") : words.apply(favourite);
    }

    /** How much one value was used. */
    private static final class Use {

        private final Object value;
        private long weight;
        private long latest;

        private Use(Object value) {
            this.value = value;
        }

        private boolean beats(Use other) {
            if (weight != other.weight) {
                return weight > other.weight;
            }
            return latest != other.latest ? latest > other.latest : smallerThan(other.value);
        }

        @SuppressWarnings("unchecked")
        private boolean smallerThan(Object other) {
            return ((Comparable<Object>) value).compareTo(other) < 0;
        }
    }
}

package com.segmentofone.audience.column;

import com.segmentofone.rule.Scratch;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What one thread keeps while it goes through all blocks. */
final class Pass {

    private final Map<Object, Object> shared = new HashMap<>();
    private final Map<Dictionary, Integer> limits = new HashMap<>();
    private final Scratch scratch = new Scratch();
    private final Pool pool = new Pool();

    @SuppressWarnings("unchecked")
    <T> T shared(Object key, Supplier<T> find) {
        Object known = shared.get(key);
        if (known == null) {
            known = find.get();
            shared.put(key, known);
        }
        return (T) known;
    }

    /** How many entries the dictionary had when this pass first looked; later ones are not in the pass's blocks. */
    int limit(Dictionary dictionary) {
        return limits.computeIfAbsent(dictionary, Dictionary::size);
    }

    Scratch scratch() {
        return scratch;
    }

    Pool pool() {
        return pool;
    }
}

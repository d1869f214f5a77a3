package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys that depend on an event's product or, where it has none, its category: numbered from 1, once for all crowds of a pass. */
final class KeyNumbers implements CrowdKeys {

    private static final long MOST_BITS = 1L << 22;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Axis[] axes;
    private final EventKey key;

    /** @param axes one or two; the second where there is nothing on the first */
    KeyNumbers(EventKey key, Axis... axes) {
        this.key = key;
        this.axes = axes;
    }

    /** The keys that were met so far. */
    static final class Known {
        private final Map<Object, Integer> numbers = new HashMap<>();
        private final List<Object> keys = new ArrayList<>();

        int number(Object key) {
            if (key == null) {
                return 0;
            }
            Integer known = numbers.putIfAbsent(key, numbers.size() + 1);
            if (known == null) {
                keys.add(key);
                return keys.size();
            }
            return known;
        }

        int size() {
            return keys.size() + 1;
        }

        Object key(int number) {
            return keys.get(number - 1);
        }
    }

    Known known(Crowd crowd) {
        return crowd.shared(Arrays.asList(this, "known"), Known::new);
    }

    /** The number of each event's key, by place; 0 for none. */
    int[] of(Picked picked) {
        Columns columns = picked.columns();
        int[] keys = new int[picked.to()];
        int[] first = columns.codes(axes[0]).of(picked.from(), picked.to());
        int[] table = table(columns.codes(axes[0]), picked.crowd());
        for (int i = picked.from(); i < picked.to(); i++) {
            keys[i] = table[first[i]];
        }
        if (axes.length > 1 && !columns.haveProducts()) {
            putSecond(picked, first, keys);
        }
        return keys;
    }

    private void putSecond(Picked picked, int[] first, int[] keys) {
        Codes codes = picked.columns().codes(axes[1]);
        int[] second = codes.of(picked.from(), picked.to());
        int[] table = table(codes, picked.crowd());
        for (int i = picked.from(); i < picked.to(); i++) {
            keys[i] = first[i] == 0 ? table[second[i]] : keys[i];
        }
    }

    private int[] table(Codes codes, Crowd crowd) {
        Known known = known(crowd);
        int[] shared = crowd.shared(
                Arrays.asList(this, codes.dictionary()), () -> fill(known, codes, 0, new int[codes.shared()]));
        return codes.size() == codes.shared()
                ? shared
                : fill(known, codes, codes.shared(), Arrays.copyOf(shared, codes.size()));
    }

    private int[] fill(Known known, Codes codes, int from, int[] table) {
        for (int code = from; code < table.length; code++) {
            table[code] = known.number(key.of(codes.event(code), 0));
        }
        return table;
    }

    @Override
    public long[] different(Picked picked) {
        int[] keys = of(picked);
        long size = known(picked.crowd()).size();
        return size * picked.crowd().size() <= MOST_BITS ? bySet(picked, keys, (int) size) : byHash(picked, keys, size);
    }

    private static long[] bySet(Picked picked, int[] keys, int size) {
        int[] shoppers = picked.shoppers();
        int[] different = new int[picked.crowd().size()];
        long[] seen = picked.crowd().scratch().set(1 + (different.length * size >> 6));
        int n = picked.size();
        for (int k = 0; k < n; k++) {
            int i = picked.place(k);
            int key = keys[i];
            different[shoppers[i]] += key == 0 ? 0 : CrowdKeys.first(seen, shoppers[i] * size + key);
        }
        return CrowdSums.widened(different);
    }

    private static long[] byHash(Picked picked, int[] keys, long size) {
        int[] shoppers = picked.shoppers();
        int[] different = new int[picked.crowd().size()];
        int n = picked.size();
        int bits = Math.max(4, 65 - Long.numberOfLeadingZeros(n));
        long[] seen = picked.crowd().scratch().set(1 << bits);
        for (int k = 0; k < n; k++) {
            int i = picked.place(k);
            if (keys[i] != 0) {
                different[shoppers[i]] += put(seen, bits, shoppers[i] * size + keys[i]);
            }
        }
        return CrowdSums.widened(different);
    }

    private static int put(long[] seen, int bits, long pair) {
        int slot = (int) (pair * MIX >>> 64 - bits);
        while (seen[slot] != 0) {
            if (seen[slot] == pair) {
                return 0;
            }
            slot = slot + 1 & (1 << bits) - 1;
        }
        seen[slot] = pair;
        return 1;
    }
}

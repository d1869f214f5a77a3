package com.segmentofone.broadleaf;

import com.segmentofone.rule.Named;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds named things by name or path, ignoring case and the way characters are composed. */
final class NameIndex {

    private final Map<Named.Kind, Map<String, Set<Named>>> byName = new EnumMap<>(Named.Kind.class);
    private final Map<Named.Kind, Map<Long, Named>> all = new EnumMap<>(Named.Kind.class);

    void add(Named thing) {
        put(thing, thing.name());
        put(thing, thing.path());
        all.computeIfAbsent(thing.kind(), k -> new LinkedHashMap<>()).put(thing.id(), thing);
    }

    private void put(Named thing, String text) {
        byName.computeIfAbsent(thing.kind(), k -> new LinkedHashMap<>())
                .computeIfAbsent(folded(text), k -> new LinkedHashSet<>())
                .add(thing);
    }

    /** @return empty when there is none, several when the name is ambiguous */
    List<Named> find(Named.Kind kind, String nameOrPath) {
        Set<Named> found = byName.getOrDefault(kind, Collections.<String, Set<Named>>emptyMap())
                .getOrDefault(folded(nameOrPath), Collections.<Named>emptySet());
        return new ArrayList<>(found);
    }

    Collection<Named> all(Named.Kind kind) {
        return Collections.unmodifiableCollection(
                all.getOrDefault(kind, Collections.<Long, Named>emptyMap()).values());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.trim(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}

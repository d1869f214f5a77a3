package com.segmentofone.segment;

import com.segmentofone.rule.Named;
import com.segmentofone.rule.Names;
import java.util.List;
import java.util.stream.Collectors;

/** The store's names, and those of segments. */
public final class NamesWithSegments implements Names {

    private final Names store;
    private final PublishedSegments segments;

    public NamesWithSegments(Names store, PublishedSegments segments) {
        this.store = store;
        this.segments = segments;
    }

    @Override
    public List<Named> find(Named.Kind kind, String nameOrPath) {
        if (kind != Named.Kind.SEGMENT) {
            return store.find(kind, nameOrPath);
        }
        return segments.names().entrySet().stream()
                .filter(e -> e.getValue().equalsIgnoreCase(nameOrPath.trim()))
                .map(e -> Named.of(Named.Kind.SEGMENT, e.getKey(), e.getValue()))
                .collect(Collectors.toList());
    }

    @Override
    public Named byId(Named.Kind kind, long id) {
        if (kind != Named.Kind.SEGMENT) {
            return store.byId(kind, id);
        }
        String name = segments.names().get(id);
        return name == null ? null : Named.of(Named.Kind.SEGMENT, id, name);
    }
}

package com.segmentofone.rule;

import java.util.Collections;
import java.util.List;

/** Knows no name at all. */
final class NoNames implements Names {

    @Override
    public List<Named> find(Named.Kind kind, String nameOrPath) {
        return Collections.emptyList();
    }

    @Override
    public Named byId(Named.Kind kind, long id) {
        return null;
    }
}

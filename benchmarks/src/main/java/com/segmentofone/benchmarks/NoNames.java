package com.segmentofone.benchmarks;

import com.segmentofone.rule.Named;
import com.segmentofone.rule.Names;
import java.util.Collections;
import java.util.List;

/** A store without names, for rules that use none. */
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

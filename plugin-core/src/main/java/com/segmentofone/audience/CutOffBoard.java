package com.segmentofone.audience;

import com.segmentofone.rule.CutOff;
import com.segmentofone.rule.CutOffs;
import com.segmentofone.rule.RelativeCondition;
import com.segmentofone.segment.CatalogLoader;
import com.segmentofone.segment.Change;
import com.segmentofone.segment.ChangeListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cut-offs as this node knows them. Every version is stored some seconds before it is in force, so that by then all nodes know it;
 * whatever was evaluated without knowing it no longer holds.
 */
public final class CutOffBoard implements CutOffs, ChangeListener {

    private final CutOffStore store;
    private volatile Map<RelativeCondition, List<CutOff>> published;

    public CutOffBoard(CutOffStore store) {
        this.store = store;
    }

    @Override
    public List<CutOff> of(RelativeCondition condition) {
        Map<RelativeCondition, List<CutOff>> known = published;
        if (known == null) {
            reload();
            known = published;
        }
        return known.getOrDefault(condition, Collections.<CutOff>emptyList());
    }

    /** @return every version read, for who has more to do with them */
    synchronized List<PublishedCutOff> reload() {
        List<PublishedCutOff> newest = store.newest();
        Map<RelativeCondition, List<CutOff>> all = new LinkedHashMap<>();
        newest.forEach(
                p -> all.computeIfAbsent(p.condition(), c -> new ArrayList<>()).add(p.cutOff()));
        published = all;
        return newest;
    }

    @Override
    public void onChanges(List<Change> changes) {
        if (changes.stream().anyMatch(c -> c.kind().equals(Change.CUT_OFF))) {
            reload();
        }
    }

    /** Told after the board, has everything that was evaluated before evaluated again when it is next read. */
    public static final class Renewal implements ChangeListener {

        private final CatalogLoader loader;

        public Renewal(CatalogLoader loader) {
            this.loader = loader;
        }

        @Override
        public void onChanges(List<Change> changes) {
            if (changes.stream().anyMatch(c -> c.kind().equals(Change.CUT_OFF))) {
                loader.renew();
            }
        }
    }
}

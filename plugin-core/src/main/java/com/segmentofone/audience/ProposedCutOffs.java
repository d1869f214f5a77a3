package com.segmentofone.audience;

import com.segmentofone.rule.CutOff;
import com.segmentofone.rule.CutOffs;
import com.segmentofone.rule.RelativeCondition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published cut-offs and, for rules that are only being written, what would be published now. */
public final class ProposedCutOffs implements CutOffs {

    private static final int REMEMBERED = 100;

    private final CutOffs published;
    private final Map<RelativeCondition, CutOff> proposed = new LinkedHashMap<RelativeCondition, CutOff>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RelativeCondition, CutOff> eldest) {
            return size() > REMEMBERED;
        }
    };

    public ProposedCutOffs(CutOffs published) {
        this.published = published;
    }

    @Override
    public List<CutOff> of(RelativeCondition condition) {
        List<CutOff> versions = published.of(condition);
        return versions.isEmpty() ? proposal(condition) : versions;
    }

    private synchronized List<CutOff> proposal(RelativeCondition condition) {
        CutOff found = proposed.get(condition);
        return found == null ? Collections.<CutOff>emptyList() : Collections.singletonList(found);
    }

    boolean isPublished(RelativeCondition condition) {
        return !published.of(condition).isEmpty();
    }

    /** @param cutOff null when nobody is ranked */
    synchronized void propose(RelativeCondition condition, CutOff cutOff) {
        proposed.remove(condition);
        if (cutOff != null) {
            proposed.put(condition, cutOff);
        }
    }
}

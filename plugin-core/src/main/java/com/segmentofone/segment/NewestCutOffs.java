package com.segmentofone.segment;

import com.segmentofone.rule.CutOff;
import com.segmentofone.rule.CutOffs;
import com.segmentofone.rule.RelativeCondition;
import java.util.Collections;
import java.util.List;

/** Of every place among all customers the newest version, as if it had always been in force. */
final class NewestCutOffs implements CutOffs {

    private final CutOffs versions;

    NewestCutOffs(CutOffs versions) {
        this.versions = versions;
    }

    @Override
    public List<CutOff> of(RelativeCondition condition) {
        List<CutOff> known = versions.of(condition);
        if (known.isEmpty()) {
            return known;
        }
        CutOff newest = known.get(known.size() - 1);
        return Collections.singletonList(
                new CutOff(newest.version(), newest.bounds(), newest.ranked(), newest.asOf(), Long.MIN_VALUE));
    }
}

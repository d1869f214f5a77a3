package com.segmentofone.audience;

import com.segmentofone.rule.CutOff;
import com.segmentofone.rule.RelativeCondition;
import java.util.List;

/** Port: the versions of cut-offs that all nodes share. */
public interface CutOffStore {

    /** The newest versions of every condition, ascending; enough of them to know what was in force lately. */
    List<PublishedCutOff> newest();

    /**
     * Stores the next version and tells all nodes.
     *
     * @return false when another node has stored it already
     */
    boolean publish(RelativeCondition condition, CutOff cutOff);

    /** A later ranking has found the same bounds. */
    void confirm(RelativeCondition condition, CutOff again);

    /** All whom the version moved have been evaluated. */
    void settled(RelativeCondition condition, int version);
}

package com.segmentofone.admin;

import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentService;
import java.util.function.Supplier;

/** Changes a segment only from the state that the operator has seen. */
final class SegmentChanges {

    private final SegmentService segments;
    private final EditLock lock;

    SegmentChanges(SegmentService segments, EditLock lock) {
        this.segments = segments;
        this.lock = lock;
    }

    /** @param seenAt when the state that the operator saw was stored */
    <T> T change(long id, long seenAt, Supplier<T> change) {
        found(id);
        try {
            return lock.segment(id, seenAt, change);
        } catch (ChangedMeanwhileException e) {
            throw conflict(id);
        }
    }

    private Refusal conflict(long id) {
        SegmentDefinition now = found(id);
        return Refusal.conflict()
                .with("version", now.updatedAt())
                .with("by", now.updatedBy())
                .with("at", now.updatedAt());
    }

    SegmentDefinition found(long id) {
        SegmentDefinition definition = segments.find(id);
        if (definition == null) {
            throw Refusal.gone();
        }
        return definition;
    }

    /** What shoppers see changes only at the hands of those who may activate. */
    void checkLive(long id, Operator operator) {
        if (found(id).status().isLive() && !operator.may(Permission.ACTIVATE)) {
            throw Refusal.forbidden();
        }
    }
}

package com.segmentofone.segment.refresh;

import com.segmentofone.segment.Change;
import com.segmentofone.segment.ChangeListener;
import com.segmentofone.segment.SegmentUpdater;
import java.util.List;

/** Forgets what this node has cached of shoppers whose memberships another node has changed. */
public final class MembershipNews implements ChangeListener {

    private final SegmentUpdater updater;
    private final String node;

    /** @param node this node's own name, whose news is no news */
    public MembershipNews(SegmentUpdater updater, String node) {
        this.updater = updater;
        this.node = node;
    }

    @Override
    public void onChanges(List<Change> changes) {
        for (Change change : changes) {
            if (change.kind().equals(Change.MEMBERSHIP)) {
                evict(change.ref());
            }
        }
    }

    private void evict(String ref) {
        int at = ref.lastIndexOf('@');
        if (at > 0 && !ref.substring(at + 1).equals(node)) {
            updater.evict(ref.substring(0, at));
        }
    }
}

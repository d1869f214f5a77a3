package com.segmentofone.segment;

import java.util.List;

/** Told of entries and exits once they are stored. */
public interface MembershipListener {
    void onChanged(List<MembershipChange> changes);
}

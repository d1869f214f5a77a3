package com.segmentofone.segment;

import java.util.List;

/** Told of news from any node, this one included, within half a second. */
public interface ChangeListener {
    void onChanges(List<Change> changes);
}

package com.segmentofone.decision;

import com.segmentofone.segment.Change;
import com.segmentofone.segment.ChangeListener;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The slots as this node knows them: read at first use, at news of them, and once a minute. */
public final class SlotBoard implements ChangeListener, Runnable {

    private final Slots slots;
    private volatile Map<String, Slot> byKey;

    public SlotBoard(Slots slots) {
        this.slots = slots;
    }

    /** @return null when there is none */
    Slot slot(String key) {
        Map<String, Slot> known = byKey;
        return (known == null ? load() : known).get(key);
    }

    @Override
    public void run() {
        load();
    }

    @Override
    public void onChanges(List<Change> changes) {
        if (changes.stream().anyMatch(c -> c.kind().equals(Change.SLOT))) {
            load();
        }
    }

    private synchronized Map<String, Slot> load() {
        Map<String, Slot> fresh = new HashMap<>();
        slots.all().forEach(slot -> fresh.put(slot.key(), slot));
        byKey = Collections.unmodifiableMap(fresh);
        return fresh;
    }
}

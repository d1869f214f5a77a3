package com.segmentofone.decision;

import java.util.List;

/** Where slots are kept. Every method is one transaction, or part of the caller's. */
public interface Slots {

    /** In the order of their keys. */
    List<Slot> all();

    /** Stores the slot under its key, variants and all, in place of what was there; news of it goes to all nodes. */
    void store(Slot slot);
}

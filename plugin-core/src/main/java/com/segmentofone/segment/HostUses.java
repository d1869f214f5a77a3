package com.segmentofone.segment;

import java.util.List;

/** Finds what of the host's uses segments: offers that are for them or not for them, and rules about customers that ask for them. */
public interface HostUses {

    /** Sorted by kind and name; archived offers are left out. */
    List<HostUse> all();
}

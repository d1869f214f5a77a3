package com.segmentofone.config;

import java.util.UUID;

/** Makes the name by which a running application tells its own news from others'. */
public final class NodeName {

    private NodeName() {}

    /** New for every start. */
    public static String create() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}

package com.segmentofone.event;

import java.util.OptionalLong;

/** Port: finds the host's customers by what other systems know them by. */
public interface CustomerDirectory {
    boolean exists(long customerId);

    OptionalLong byUsername(String username);

    /**
     * Ignores case. Of several customers with the address, the one that is registered.
     *
     * @return empty also when that leaves more than one
     */
    OptionalLong byEmail(String address);

    /** By the customer attribute that the site keeps its external ids in. @return empty also when several have it */
    OptionalLong byExternalId(String externalId);
}

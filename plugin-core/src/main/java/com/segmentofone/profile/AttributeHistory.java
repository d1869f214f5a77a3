package com.segmentofone.profile;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;

/** Port: what attributes were, as far as their dates are known. */
public interface AttributeHistory {

    /** Of a store that dates nothing. */
    AttributeHistory NONE = (names, afterMillis) -> Collections.emptyMap();

    /** By customer, of those of whom one of the attributes became another after an instant: all that has a date. */
    Map<Long, AttributePast> changedAfter(Collection<String> names, long afterMillis);
}

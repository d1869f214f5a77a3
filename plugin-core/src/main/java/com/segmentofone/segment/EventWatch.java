package com.segmentofone.segment;

import java.util.Map;

/** Who has had events lately, whoever wrote them. */
public interface EventWatch {

    /** Identity keys with the latest time of receipt of theirs that is after one instant and not after another. */
    Map<String, Long> received(long afterMillis, long untilMillis);
}

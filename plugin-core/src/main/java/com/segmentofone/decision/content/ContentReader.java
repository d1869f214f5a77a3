package com.segmentofone.decision.content;

import java.util.Map;

/** Reads content items by id. An edit shows within two seconds, whoever made it. */
public interface ContentReader {

    /** The fields of a live item by name; null when it is deleted, archived, taken offline or out of its dates. */
    Map<String, String> read(long contentId);
}

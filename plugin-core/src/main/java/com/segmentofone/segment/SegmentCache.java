package com.segmentofone.segment;

/** A bounded cache of shoppers' segments. What is dropped from it is evaluated again from the log. */
public interface SegmentCache {

    /** @return null when absent */
    ShopperSegments get(String identityKey);

    void put(String identityKey, ShopperSegments segments);

    void evict(String identityKey);

    void clear();
}

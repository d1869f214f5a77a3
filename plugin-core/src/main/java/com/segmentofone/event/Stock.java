package com.segmentofone.event;

/** Port: what the store has of its products. */
public interface Stock {
    /** Answers from memory, and may be some seconds old. */
    boolean isOut(long productId);
}

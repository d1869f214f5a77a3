package com.segmentofone.event;

/** Where events are handed over. Called by a shopper's request: never blocks, never throws. */
public interface EventSink {
    void accept(Event event);
}

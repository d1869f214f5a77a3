package com.segmentofone.storefront;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventSink;
import com.segmentofone.event.Identity;
import java.time.Clock;

/** Builds events from the current request and hands them over; all that a shopper's thread does for them. */
public final class Capture {
    private final EventSink sink;
    private final Host host;
    private final Clock clock;

    public Capture(EventSink sink, Host host, Clock clock) {
        this.sink = sink;
        this.host = host;
        this.clock = clock;
    }

    /** An event that happened when the request came. */
    public Event.Builder atArrival(String type, Shopper shopper) {
        return dated(type, shopper, shopper.identity(), shopper.since());
    }

    /** An event that happens now. */
    public Event.Builder event(String type, Shopper shopper) {
        return event(type, shopper, shopper.identity());
    }

    /** An event that happens now to somebody whom the request has just made known. */
    public Event.Builder event(String type, Shopper shopper, Identity who) {
        return dated(type, shopper, who, clock.millis());
    }

    public void record(Event.Builder event) {
        sink.accept(event.receivedAt(clock.millis()).build());
    }

    private Event.Builder dated(String type, Shopper shopper, Identity who, long at) {
        return shopper.event(type, who, at).attribute("locale", host.locale()).currency(host.currency());
    }
}

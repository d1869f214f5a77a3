package com.segmentofone.storefront;

import com.segmentofone.event.EventSink;
import com.segmentofone.event.IdentityAliases;
import java.time.Clock;

/** The parts of the storefront half, put together. */
public final class Storefront {
    private final ShopperFilter filter;
    private final Browsing browsing;
    private final Capture capture;
    private final Faults faults = new Faults();

    /** @param cookieName name of the visitor cookie */
    public Storefront(
            String cookieName, Tracking tracking, IdentityAliases aliases, EventSink sink, Host host, Clock clock) {
        capture = new Capture(sink, host, clock);
        Shoppers shoppers = new Shoppers(cookieName, tracking, aliases, host, clock);
        LogIns logIns = new LogIns(shoppers, aliases, capture, host, faults, clock);
        filter = new ShopperFilter(shoppers, logIns, faults);
        browsing = new Browsing(shoppers, logIns, capture, host);
    }

    public ShopperFilter filter() {
        return filter;
    }

    public Browsing browsing() {
        return browsing;
    }

    public Capture capture() {
        return capture;
    }

    public Faults faults() {
        return faults;
    }
}

package com.segmentofone.storefront;

import com.segmentofone.event.EventSink;
import com.segmentofone.event.IdentityAliases;
import com.segmentofone.event.Stock;
import java.time.Clock;

/** The parts of the storefront half, put together. */
public final class Storefront {
    private static final long SILENCE_MILLIS = 30 * 60_000L;

    private final ShopperFilter filter;
    private final Browsing browsing;
    private final Capture capture;
    private final Checkouts checkouts;
    private final Faults faults = new Faults();

    /** @param cookieName name of the visitor cookie */
    public Storefront(
            String cookieName, Tracking tracking, IdentityAliases aliases, EventSink sink, Host host, Clock clock) {
        this(cookieName, tracking, aliases, sink, host, clock, product -> false, SILENCE_MILLIS);
    }

    /**
     * @param stock of what is viewed
     * @param silenceMillis how long nothing may be heard of a checkout until it counts as left
     */
    public Storefront(
            String cookieName,
            Tracking tracking,
            IdentityAliases aliases,
            EventSink sink,
            Host host,
            Clock clock,
            Stock stock,
            long silenceMillis) {
        capture = new Capture(sink, host, clock);
        Shoppers shoppers = new Shoppers(cookieName, tracking, aliases, host, clock);
        LogIns logIns = new LogIns(shoppers, aliases, capture, host, faults, clock);
        filter = new ShopperFilter(shoppers, logIns, faults);
        checkouts = new Checkouts(capture, host, clock, silenceMillis);
        browsing = new Browsing(shoppers, logIns, capture, host, checkouts, stock);
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

    public Checkouts checkouts() {
        return checkouts;
    }

    public Faults faults() {
        return faults;
    }
}

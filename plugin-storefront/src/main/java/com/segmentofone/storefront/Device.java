package com.segmentofone.storefront;

import java.util.Locale;

/** What kind of client sends a request. */
enum Device {
    DESKTOP,
    TABLET,
    PHONE,
    /** A known bot, or no browser at all: never profiled, always shown the default. */
    BOT;

    String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}

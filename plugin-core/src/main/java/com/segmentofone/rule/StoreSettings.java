package com.segmentofone.rule;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;

/** The store's own time zone and currency, by which rules read calendars and money. */
public final class StoreSettings {

    private final ZoneId zone;
    private final Currency currency;

    private StoreSettings(ZoneId zone, Currency currency) {
        this.zone = Objects.requireNonNull(zone, "zone");
        this.currency = Objects.requireNonNull(currency, "currency");
    }

    public static StoreSettings of(ZoneId zone, Currency currency) {
        return new StoreSettings(zone, currency);
    }

    public ZoneId zone() {
        return zone;
    }

    public Currency currency() {
        return currency;
    }
}

package com.segmentofone.config;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.springframework.util.StringUtils;

/** Settings that are values of more than one word, with what holds when a site does not say. */
public final class Settings {
    private static final String FALLBACK_CURRENCY = "USD";

    private Settings() {}

    /** The store's time zone; the Java process's when the setting is empty. */
    public static ZoneId zone(String setting) {
        return StringUtils.hasText(setting) ? ZoneId.of(setting.trim()) : ZoneId.systemDefault();
    }

    /** The store's currency, for orders that name none; US dollars when the setting is empty. */
    public static Currency currency(String setting) {
        return Currency.getInstance(
                StringUtils.hasText(setting) ? setting.trim().toUpperCase(Locale.ROOT) : FALLBACK_CURRENCY);
    }
}

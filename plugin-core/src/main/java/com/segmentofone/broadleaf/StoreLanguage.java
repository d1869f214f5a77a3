package com.segmentofone.broadleaf;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The language of a setting, or else that of the store's default locale. */
public final class StoreLanguage implements Supplier<String> {

    private final String setting;
    private final JdbcTemplate jdbc;

    /** @param setting such as {@code ja}; may be empty */
    public StoreLanguage(String setting, DataSource dataSource) {
        this.setting = setting.trim();
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public String get() {
        return setting.isEmpty() ? ofStore() : setting;
    }

    private String ofStore() {
        List<String> found = jdbc.queryForList(
                "select LOCALE_CODE from BLC_LOCALE where DEFAULT_FLAG = true order by LOCALE_CODE", String.class);
        return found.isEmpty()
                ? Locale.ENGLISH.getLanguage()
                : Locale.forLanguageTag(found.get(0).replace('_', '-')).getLanguage();
    }
}

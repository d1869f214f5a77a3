package com.segmentofone.demo.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/** What a store has before its first product: language, currency, countries, roles, delivery, the admin's menu. */
final class ReferenceData {

    static final String LOCALE = "en_US";
    static final String CURRENCY = "USD";
    static final long USER_ROLE = 1;
    static final long DELIVERY = 1;

    private static final Map<String, String> COUNTRIES = Map.of("USA", "US", "Canada", "CA", "Mexico", "MX");
    private static final List<String> ADMIN_ROWS = List.of("permissions", "roles", "menu");
    private static final long OPERATOR = 1;
    private static final long MASTER_ACCESS = -1;

    private final Connection connection;

    ReferenceData(Connection connection) {
        this.connection = connection;
    }

    /** The two-letter code of a country as FoodMart names it. */
    static String country(String name) {
        return COUNTRIES.get(name);
    }

    void load() throws SQLException {
        languageAndCurrency();
        countries();
        roles();
        delivery();
        adminRows();
        operator();
        SearchFields.load(connection);
    }

    private void languageAndCurrency() throws SQLException {
        try (Batch rows = Batch.into(connection, "BLC_CURRENCY", "CURRENCY_CODE", "FRIENDLY_NAME", "DEFAULT_FLAG")) {
            rows.row(CURRENCY, "US Dollar", true);
        }
        try (Batch rows = Batch.into(
                connection,
                "BLC_LOCALE",
                "LOCALE_CODE",
                "FRIENDLY_NAME",
                "DEFAULT_FLAG",
                "USE_IN_SEARCH_INDEX",
                "CURRENCY_CODE")) {
            rows.row(LOCALE, "English (US)", true, true, CURRENCY);
            rows.row("ja", "日本語", false, false, CURRENCY);
        }
    }

    private void countries() throws SQLException {
        try (Batch countries = Batch.into(connection, "BLC_COUNTRY", "ABBREVIATION", "NAME")) {
            countries.row("US", "United States");
            countries.row("CA", "Canada");
            countries.row("MX", "Mexico");
        }
        Properties states = new Properties();
        try (InputStream file = ReferenceData.class.getResourceAsStream("/load/states.properties")) {
            states.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Batch rows = Batch.into(connection, "BLC_STATE", "ABBREVIATION", "NAME", "COUNTRY")) {
            for (String key : new TreeSet<>(states.stringPropertyNames())) {
                int dot = key.indexOf('.');
                String country = key.substring(0, dot);
                String state = key.substring(dot + 1);
                rows.row(state, states.getProperty(key), country);
            }
        }
    }

    private void roles() throws SQLException {
        try (Batch rows = Batch.into(connection, "BLC_ROLE", "ROLE_ID", "ROLE_NAME")) {
            rows.row(USER_ROLE, "ROLE_USER");
        }
    }

    private void delivery() throws SQLException {
        try (Batch options = Batch.into(
                connection,
                "BLC_FULFILLMENT_OPTION",
                "FULFILLMENT_OPTION_ID",
                "NAME",
                "LONG_DESCRIPTION",
                "FULFILLMENT_TYPE",
                "USE_FLAT_RATES",
                "TAXABLE")) {
            options.row(DELIVERY, "Standard", "In 3 to 5 days", "PHYSICAL_SHIP", false, false);
            options.row(DELIVERY + 1, "Express", "Tomorrow", "PHYSICAL_SHIP", false, false);
        }
        try (Batch prices = Batch.into(
                connection, "BLC_FULFILLMENT_OPTION_FIXED", "FULFILLMENT_OPTION_ID", "PRICE", "CURRENCY_CODE")) {
            prices.row(DELIVERY, BigDecimal.ZERO, CURRENCY);
            prices.row(DELIVERY + 1, new BigDecimal("9.50"), CURRENCY);
        }
    }

    /** The rows that Broadleaf ships for its own admin. */
    private void adminRows() throws SQLException {
        for (String name : ADMIN_ROWS) {
            try (InputStream file =
                            ReferenceData.class.getResourceAsStream("/config/bc/sql/load_admin_" + name + ".sql");
                    BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
                    Statement statement = connection.createStatement()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("INSERT")) {
                        statement.addBatch(line.substring(0, line.lastIndexOf(';')));
                    }
                }
                statement.executeBatch();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void operator() throws SQLException {
        try (Batch users = Batch.into(
                connection,
                "BLC_ADMIN_USER",
                "ADMIN_USER_ID",
                "LOGIN",
                "NAME",
                "EMAIL",
                "PASSWORD",
                "ACTIVE_STATUS_FLAG")) {
            users.row(
                    OPERATOR,
                    DemoAccounts.OPERATOR,
                    "Demo operator",
                    "operator@example.com",
                    CustomerLoad.encoded(DemoAccounts.OPERATOR_PASSWORD),
                    true);
        }
        try (Batch roles = Batch.into(connection, "BLC_ADMIN_USER_ROLE_XREF", "ADMIN_USER_ID", "ADMIN_ROLE_ID")) {
            roles.row(OPERATOR, MASTER_ACCESS);
        }
    }
}

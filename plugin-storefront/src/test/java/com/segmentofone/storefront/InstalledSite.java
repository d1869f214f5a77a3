package com.segmentofone.storefront;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A second Broadleaf site, installed by the manual to the letter, that knows nothing of the plugin. SPEC 9.1 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InstalledSite {
    static final String TOKEN = "the-minimal-sites-random-token";
    static final String FALLBACK =
            "<div data-seg-slot=\"home-hero\" data-seg-variant=\"default\"><p id=\"own-hero\">Everything we sell</p></div>";
    static final String WINE_HERO = "<div data-seg-slot=\"home-hero\" data-seg-variant=\"wine\">";

    final SiteDatabase database;
    RunningSite site;

    InstalledSite(SiteDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void install(@TempDir Path folder) throws Exception {
        site = RunningSite.withPlugin(folder.resolve("with"), database, "create");
        await("the definitions to be read", () -> count("SEG_SEGMENT where STATUS = 'ACTIVE'") == 1);
        await("the variants to be read", () -> count("SEG_SLOT_VARIANT") == 3);
    }

    @AfterAll
    void stop() throws Exception {
        if (site != null) {
            site.close();
        }
        database.close();
    }

    void viewWine(Browser browser) {
        for (String wine : List.of("/red-wine", "/white-wine", "/rose-wine")) {
            assertEquals(200, browser.open(wine).statusCode());
        }
    }

    void rename(List<String> tables, String from, String to) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("alter table " + from + table + " rename to " + to + table);
            }
        }
    }

    void update(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    String mine(Browser browser) {
        return " and IDENTITY_KEY = 'v" + browser.visitor() + "'";
    }

    void await(String what, Callable<Boolean> condition) {
        try {
            Awaitility.await(what).atMost(60, TimeUnit.SECONDS).until(condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(e.getMessage() + "\n" + log(), e);
        }
    }

    private String log() {
        try {
            return site == null ? "" : site.log();
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    long count(String rows) throws SQLException {
        return Long.parseLong(rows("select count(*) from " + rows).get(0));
    }

    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), "");
    }
}

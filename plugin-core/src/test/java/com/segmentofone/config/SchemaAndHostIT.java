package com.segmentofone.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.testhost.ChildProcess;
import com.segmentofone.testhost.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plugin's tables beside a host that makes, checks or drops its own, on PostgreSQL. SPEC 9.2 */
class SchemaAndHostIT {
    @Test
    void thePluginComesToASiteThatValidatesAndSurvivesEveryOtherSetting_SPEC_9_2() throws Exception {
        try (TestDatabase database = TestDatabase.postgres()) {
            run(database, "update", false);
            assertEquals(0, tables(database).size(), "the site without the plugin");

            run(database, "validate", true);
            List<List<Object>> made = columns(database);
            assertTrue(made.size() > 60, "all columns of all tables");
            assertEquals(1, events(database), "the queue is drained at the stop");

            run(database, "validate", true);
            assertEquals(made, columns(database), "a second start changes nothing");
            assertEquals(2, events(database));

            run(database, "create-drop", true);
            run(database, "update", true);
            assertEquals(tablesOf(made), tablesOf(columns(database)), "what was dropped has come back");
        }
    }

    private static void run(TestDatabase database, String hbm2ddl, boolean withPlugin) throws Exception {
        Process host = ChildProcess.start(StartAndStop.class, database.url(), hbm2ddl, Boolean.toString(withPlugin));
        String output = new String(host.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(output.contains("STARTED") && output.contains("STOPPED"), hbm2ddl + "\n" + output);
    }

    private static long events(TestDatabase database) {
        return database.number("select count(*) from SEG_EVENT");
    }

    private static List<List<Object>> tables(TestDatabase database) {
        return database.query("select table_name from information_schema.tables where table_name like 'seg\\_%'");
    }

    private static List<List<Object>> columns(TestDatabase database) {
        return database.query("select table_name, column_name, data_type, is_nullable from information_schema.columns"
                + " where table_name like 'seg\\_%' order by 1, 2");
    }

    private static List<Object> tablesOf(List<List<Object>> columns) {
        return columns.stream().map(row -> row.get(0)).distinct().toList();
    }
}

package com.segmentofone.demo;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SPEC 5.25: each starter segment is at work in the demo, has members, and as many as the store's own tables say. */
class StartersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    static Path folder;

    private static DemoStore demo;

    @BeforeAll
    static void openTheStore() {
        String kept = System.getProperty("demo.data");
        Path data = kept == null ? folder : Path.of(kept);
        demo = DemoStore.start(DemoOptions.in(data).withPort(0).withAdminPort(0).withoutAdmin(), Progress.SILENT);
    }

    @AfterAll
    static void closeTheStore() {
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void everyStarterHasTheMembersThatTheTablesSay() {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(5)).untilAsserted(() -> {
            Map<String, Long> expected = StarterFigures.of(demo.dataSource());
            assertEquals(expected, members(expected));
        });
        Map<String, Long> members = members(StarterFigures.of(demo.dataSource()));
        System.out.println("Members of the starter segments, as by SQL: " + members);
        assertEquals(12, members.size());
        members.forEach((name, size) -> assertTrue(size > 0, name + " is empty"));
    }

    private static Map<String, Long> members(Map<String, Long> names) {
        Map<String, Long> found = new TreeMap<>();
        String sql = "SELECT S.NAME, COUNT(M.IDENTITY_KEY) FROM SEG_SEGMENT S"
                + " LEFT JOIN SEG_MEMBERSHIP M ON M.SEGMENT_ID = S.SEGMENT_ID"
                + " AND (M.IDENTITY_KEY LIKE 'c%' OR S.NAME = 'New visitor')"
                + " WHERE S.STATUS = 'ACTIVE' GROUP BY S.NAME";
        try (Connection connection = demo.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.put(row.getString(1), row.getLong(2));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        found.keySet().retainAll(names.keySet());
        return found;
    }
}

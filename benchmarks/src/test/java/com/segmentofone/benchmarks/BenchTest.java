package com.segmentofone.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BenchTest {

    @BeforeAll
    static void asBroadleafRunsIt() {
        System.setProperty("mvel2.disable.jit", "true");
    }

    /** Those that need no file from outside and are over at once. */
    @ParameterizedTest
    @EnumSource(names = {"RULES", "EVENTS", "SLOTS", "TIME", "GROWTH"})
    void eachRunsAllItMeasuresAndAllAgree(Suite suite, @TempDir Path folder) throws Exception {
        Path file = folder.resolve(suite.label() + ".json");

        Bench.write(Bench.smoke(suite), file);

        for (JsonNode row : rows(file)) {
            double measured = row.get("measured").asDouble();
            boolean fault =
                    List.of("lost", "wrong-reads").contains(row.get("name").asText());
            boolean tooShortForItsClock = suite == Suite.GROWTH && measured == 0;
            assertTrue(fault ? measured == 0 : measured > 0 || tooShortForItsClock, row.toString());
        }
    }

    @Test
    void eventsBecomeMembershipsInMemoryAndInADatabase(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("events.json");

        Bench.write(MembershipsBenchmark.rows(200, 100, 100), file);

        for (JsonNode row : rows(file)) {
            assertTrue(row.get("measured").asDouble() > 0, row.toString());
        }
    }

    @Test
    void allEnginesCountAnAudienceAlike(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("audience.json");

        Bench.write(new AudienceBenchmark(1_500, 500).rows(), file);

        for (JsonNode row : rows(file)) {
            boolean mismatches = row.get("name").asText().equals("count-mismatches");
            assertEquals(mismatches, row.get("measured").asDouble() == 0, row.toString());
        }
    }

    private static JsonNode rows(Path file) throws IOException {
        JsonNode rows = new ObjectMapper().readTree(file.toFile());
        assertTrue(rows.isArray() && !rows.isEmpty(), rows.toString());
        for (JsonNode row : rows) {
            assertEquals(List.of("name", "goal", "direction", "measured", "peer", "met"), names(row));
            assertTrue(row.get("goal").isNumber() && row.get("measured").isNumber(), row.toString());
            assertTrue(row.get("direction").asText().matches("[<>]="), row.toString());
            assertTrue(row.get("met").isBoolean(), row.toString());
            assertFalse(row.get("peer").asText().isEmpty(), row.toString());
        }
        return rows;
    }

    @Test
    void aRowSaysWhetherItsGoalIsMet() {
        assertTrue(Row.atLeast("a", 10, 10, "").met());
        assertFalse(Row.atLeast("a", 10, 9.99, "").met());
        assertTrue(Row.atMost("a", 3, 3, "").met());
        assertFalse(Row.atMost("a", 3, 3.001, "").met());
    }

    private static List<String> names(JsonNode row) {
        List<String> names = new ArrayList<>();
        row.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

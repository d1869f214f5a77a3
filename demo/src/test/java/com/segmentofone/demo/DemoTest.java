package com.segmentofone.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoTest {

    @Test
    void withoutWordsItTakesTheUsualPortsAndH2() {
        DemoOptions options = Demo.options();

        assertEquals(8080, options.port());
        assertEquals(8081, options.adminPort());
        assertEquals(DemoOptions.Database.H2, options.database());
        assertTrue(options.dataFolder().endsWith(Path.of("data", "demo")));
    }

    @Test
    void everyOptionIsTaken() {
        DemoOptions options = Demo.options(
                "--port", "9000", "--admin-port", "9001", "--db", "postgres", "--data", "/tmp/shop", "--fresh");

        assertEquals(
                new DemoOptions(9000, 9001, DemoOptions.Database.POSTGRES, Path.of("/tmp/shop"), true, true), options);
    }

    @ParameterizedTest
    @CsvSource({
        "--port, needs a value",
        "--port http, takes a port number",
        "--port 70000, takes a port number",
        "--db oracle, takes h2 or postgres",
        "--prot 8080, unknown option --prot",
        "--port 8081, must differ"
    })
    void aWrongWordIsNamed(String words, String complaint) {
        DemoProblem problem = assertThrows(DemoProblem.class, () -> Demo.options(words.split(" ")));

        assertTrue(problem.getMessage().contains(complaint), problem.getMessage());
    }
}

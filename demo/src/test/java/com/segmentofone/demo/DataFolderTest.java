package com.segmentofone.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void aSecondStoreOnTheSameFolderIsRefused() {
        try (DataFolder first = DataFolder.open(temporary)) {
            DemoProblem problem = assertThrows(DemoProblem.class, () -> DataFolder.open(temporary));

            assertTrue(problem.getMessage().contains("Another demo store is running on " + temporary));
            assertEquals(temporary.resolve("h2"), first.resolve("h2"));
        }
    }

    @Test
    void afterTheFirstIsClosedTheNextMayOpenIt() {
        DataFolder.open(temporary).close();

        DataFolder.open(temporary).close();
    }

    @Test
    void clearingLeavesNothingButTheLock() throws IOException {
        Files.createDirectories(temporary.resolve("h2/deeper"));
        Files.writeString(temporary.resolve("h2/deeper/store"), "x");
        try (DataFolder folder = DataFolder.open(temporary)) {
            folder.clear();

            assertFalse(Files.exists(temporary.resolve("h2")));
            try (Stream<Path> left = Files.list(temporary)) {
                assertEquals(1, left.count());
            }
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");

        DemoProblem problem = assertThrows(DemoProblem.class, () -> DataFolder.open(file.resolve("data")));

        assertTrue(problem.getMessage().startsWith("Cannot write to the data folder"), problem.getMessage());
    }
}

package com.segmentofone.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.segmentofone.audience.column.ColumnFolder;
import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.persistence.Jdbc;
import com.segmentofone.persistence.JdbcEventLog;
import com.segmentofone.persistence.JdbcProfileStore;
import com.segmentofone.persistence.Schema;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeDescription;
import com.segmentofone.profile.AttributeSource;
import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.CutOffs;
import com.segmentofone.rule.Field;
import com.segmentofone.rule.FieldType;
import com.segmentofone.segment.World;
import com.segmentofone.testhost.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the index over restarts, on a real database. SPEC 18.3, 18.4, 18.5. */
class AudienceFilesIT {

    private static final int CUSTOMERS = 5_000;
    private static final long BEFORE = System.currentTimeMillis() - 86_400_000L;

    private final World world = new World(() -> Arrays.asList(
            Field.attribute("colour", FieldType.TEXT).build(),
            Field.attribute("yearly_income", FieldType.TEXT).build(),
            Field.attribute("birthdate", FieldType.DATE).build()));
    private final Map<Long, String> colours = new HashMap<>();
    private final List<Customers> opened = new ArrayList<>();
    private TestDatabase database;
    private JdbcEventLog log;

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        database = filled();
        log = new JdbcEventLog(new Jdbc(database.dataSource()));
    }

    @AfterEach
    void close() throws IOException {
        for (Customers customers : opened) {
            customers.close();
        }
        world.worker.shutdown();
        database.close();
    }

    @Test
    void aRestartFindsTheFilesAndWhatHappenedSince() throws IOException {
        AudienceIndex first = index(database);
        assertEquals(CUSTOMERS, count(first, "bought ever"));
        assertEquals(CUSTOMERS / 2, count(first, "total amount of bought >= 2 USD"));
        closeAll();
        log.append(Collections.singletonList(line(7, System.currentTimeMillis(), 101)));
        colours.put(9L, "red");
        AudienceIndex second = index(database);
        assertNotNull(restorable());
        assertEquals(CUSTOMERS, count(second, "bought ever"));
        assertEquals(1, count(second, "bought >= 2 lines"));
        assertEquals(1, count(second, "colour is \"red\""));
        assertEquals(Collections.singletonList(7L), second.sample(compiled("bought >= 2 lines"), 3));
    }

    @Test
    void aDamagedOrMissingFileIsFoundAndEverythingIsMadeAnew() throws IOException {
        count(index(database), "bought ever");
        closeAll();
        Path block = blocks().get(0);
        byte[] content = Files.readAllBytes(block);
        content[content.length / 2] ^= 1;
        Files.write(block, content);
        assertNull(restorable());
        assertEquals(CUSTOMERS / 2, count(index(database), "total amount of bought >= 2 USD"));
        closeAll();
        Files.delete(blocks().get(0));
        assertEquals(CUSTOMERS / 2, count(index(database), "total amount of bought >= 2 USD"));
    }

    @Test
    void filesOfAnotherDatabaseAreNotTakenUp() throws IOException {
        count(index(database), "bought ever");
        closeAll();
        try (TestDatabase other = filled()) {
            Jdbc jdbc = new Jdbc(other.dataSource());
            new JdbcEventLog(jdbc).append(Collections.singletonList(line(3, BEFORE + 1, 101)));
            assertEquals(1, count(index(other), "bought >= 2 lines"));
        }
    }

    @Test
    void twoProcessesDoNotShareFiles() {
        assertEquals(CUSTOMERS, count(index(database), "bought ever"));
        assertEquals(CUSTOMERS, count(index(database), "bought ever"));
        assertEquals(2, folder.toFile().list().length);
    }

    private Object restorable() throws IOException {
        Path copy = Files.createTempDirectory("copy");
        Files.createDirectories(copy.resolve("node-1"));
        try (Stream<Path> files = Files.list(folder.resolve("node-1"))) {
            for (Path file : files.collect(Collectors.toList())) {
                Files.copy(file, copy.resolve("node-1").resolve(file.getFileName()));
            }
        }
        try (ColumnFolder copied = ColumnFolder.lasting(copy)) {
            return copied.restore(new HashMap<>());
        } catch (com.segmentofone.audience.column.DamagedColumnsException e) {
            return null;
        }
    }

    private List<Path> blocks() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("node-1"))) {
            return files.filter(f -> f.getFileName().toString().startsWith("block-"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private void closeAll() throws IOException {
        for (Customers customers : opened) {
            customers.close();
        }
        opened.clear();
    }

    private AudienceIndex index(TestDatabase of) {
        Jdbc jdbc = new Jdbc(of.dataSource());
        Source source = new Source();
        Customers customers = new Customers(
                new JdbcProfileStore(jdbc, source),
                source,
                new JdbcEventLog(jdbc),
                Clock.systemUTC(),
                folder.toString());
        opened.add(customers);
        AudienceIndex index = new AudienceIndex(
                customers,
                new FrozenMembers(world.catalog, world.store),
                world.catalog,
                world.rules,
                new ProposedCutOffs(CutOffs.NONE),
                Runnable::run,
                Clock.systemUTC());
        index.loadedPercent();
        return index;
    }

    private long count(AudienceIndex index, String rule) {
        return index.count(compiled(rule), () -> false).exact();
    }

    private CompiledRule compiled(String rule) {
        return world.rules.compile(world.rules.fromText(rule));
    }

    private static TestDatabase filled() {
        TestDatabase database = TestDatabase.h2();
        new Schema(database.dataSource()).migrate();
        List<Event> lines = new ArrayList<>();
        for (long id = 1; id <= CUSTOMERS; id++) {
            lines.add(line(id, BEFORE, id % 2 == 0 ? 107 : 101));
        }
        new JdbcEventLog(new Jdbc(database.dataSource())).append(lines);
        return database;
    }

    private static Event line(long customer, long at, long product) {
        return Event.of(EventType.ORDER_LINE, Identity.customer(customer), at)
                .receivedAt(at)
                .product(product)
                .amount(product == 107 ? 200L : 100L, "USD")
                .order(customer)
                .build();
    }

    /** Customers who have a colour. */
    private final class Source implements AttributeSource {
        @Override
        public long[] customerIds() {
            return LongStream.rangeClosed(1, CUSTOMERS).toArray();
        }

        @Override
        public Map<Long, Map<String, Attribute>> attributesOf(Collection<Long> customerIds) {
            Map<Long, Map<String, Attribute>> all = new HashMap<>();
            customerIds.forEach(id -> all.put(
                    id,
                    Collections.singletonMap(
                            "colour",
                            Attribute.of(colours.getOrDefault(id, "blue"), Attribute.Kind.TEXT, 0, "store"))));
            return all;
        }

        @Override
        public List<AttributeDescription> known() {
            return Collections.emptyList();
        }
    }
}

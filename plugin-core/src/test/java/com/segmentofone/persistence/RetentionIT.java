package com.segmentofone.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventPurge;
import com.segmentofone.event.Identity;
import com.segmentofone.testhost.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SPEC 19.14: old events leave the log, on every database. */
class RetentionIT {
    private static final List<TestDatabase> DATABASES = new ArrayList<>();

    @BeforeAll
    static void start() {
        DATABASES.add(TestDatabase.h2());
        DATABASES.add(TestDatabase.postgres());
        DATABASES.add(TestDatabase.hsqldb());
        DATABASES.forEach(database -> new Schema(database.dataSource()).migrate());
    }

    @AfterAll
    static void stop() {
        DATABASES.forEach(TestDatabase::close);
    }

    static List<TestDatabase> databases() {
        return DATABASES;
    }

    private static Event event(Identity who, long at) {
        return Event.of("page.viewed", who, at).receivedAt(at + 9_000).build();
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void what_occurred_before_goes_a_few_shoppers_at_a_time(TestDatabase database) {
        Jdbc jdbc = new Jdbc(database.dataSource());
        JdbcEventLog log = new JdbcEventLog(jdbc);
        Identity visitor = Identity.visitor("0123456789abcdef0123456789abcdef");
        log.append(List.of(
                event(Identity.customer(1), 999),
                event(Identity.customer(1), 1_000),
                event(Identity.customer(2), 1_001),
                event(Identity.customer(3), 5),
                event(visitor, 6)));
        JdbcEventPurge purge = new JdbcEventPurge(jdbc);
        EventPurge.Removed first = purge.remove("", 2, 1_000);
        assertEquals(List.of("c1"), first.keys());
        assertEquals("c2", first.lastKey());
        EventPurge.Removed second = purge.remove(first.lastKey(), 2, 1_000);
        assertEquals(List.of("c3", visitor.key()), second.keys());
        assertNull(purge.remove(second.lastKey(), 2, 1_000).lastKey());
        assertEquals(
                List.of("c1 1000", "c2 1001"),
                log.after(0, "", 10).stream()
                        .map(e -> e.identity().key() + " " + e.occurredAt())
                        .collect(Collectors.toList()));
    }
}

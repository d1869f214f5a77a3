package com.segmentofone.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.event.Event;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeDescription;
import com.segmentofone.profile.AttributeNote;
import com.segmentofone.testhost.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SPEC 19.6 and 19.10: what sources tell of customers, on every database. */
class ToldAttributesIT {
    private static final List<TestDatabase> DATABASES = new ArrayList<>();
    private static final long AT = 1_700_000_000_000L;

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

    private static JdbcToldAttributes told(TestDatabase database) {
        return new JdbcToldAttributes(new Jdbc(database.dataSource()), Clock.systemUTC());
    }

    private static AttributeNote note(long customer, String name, String text, long asOf) {
        return AttributeNote.of(customer, name, "crm", Attribute.Kind.TEXT, text, asOf);
    }

    private static List<Event> events(TestDatabase database, long customer) {
        return new JdbcEventLog(new Jdbc(database.dataSource()))
                .after(0, "", 10_000).stream()
                        .filter(e -> e.identity().equals(Identity.customer(customer)))
                        .collect(Collectors.toList());
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void what_is_told_is_stored_once_with_an_event_that_keeps_the_value_to_itself(TestDatabase database) {
        JdbcToldAttributes told = told(database);
        List<AttributeNote> notes =
                Arrays.asList(note(1, "city", "Paris", AT), note(1, "city", null, AT + 1), note(2, "city", "Oslo", AT));
        assertEquals(Set.copyOf(notes), told.store(notes, AT).keySet());
        assertEquals(Collections.emptyMap(), told.store(notes, AT + 5));
        assertEquals(
                Set.copyOf(notes.subList(0, 2)),
                Set.copyOf(told.of(List.of(1L, 99L)).get(1L)));
        assertEquals(2, events(database, 1).size());
        Event event = events(database, 1).get(0);
        assertEquals("attribute.changed", event.type());
        assertEquals("{name=city, source=crm}", event.attributes().toString());
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void another_value_of_the_same_instant_is_a_correction(TestDatabase database) {
        JdbcToldAttributes told = told(database);
        told.store(List.of(note(3, "city", "Paris", AT)), AT);
        AttributeNote corrected = note(3, "city", "Lyon", AT);
        assertEquals(1, told.store(List.of(corrected), AT).size());
        assertEquals(List.of(corrected), told.of(List.of(3L)).get(3L));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void kinds_and_values_that_many_share_are_known(TestDatabase database) {
        JdbcToldAttributes told = told(database);
        told.store(
                LongStream.rangeClosed(10, 15)
                        .mapToObj(c -> AttributeNote.of(
                                c, "tier", "crm", Attribute.Kind.TEXT, c == 10 ? "platinum" : "gold", AT))
                        .collect(Collectors.toList()),
                AT);
        told.store(List.of(AttributeNote.of(10, "visits", "crm", Attribute.Kind.NUMBER, "7", AT)), AT);
        AttributeDescription tier = known(told, "tier");
        assertEquals(List.of("gold"), tier.samples());
        assertEquals(Attribute.Kind.NUMBER, known(told, "visits").kind());
        assertEquals(Set.of(10L), told.withNotesAfter(List.of("visits", "none"), AT - 1));
        assertEquals(Set.of(), told.withNotesAfter(List.of("visits"), AT));
    }

    private static AttributeDescription known(JdbcToldAttributes told, String name) {
        return told.known().stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void a_value_of_full_length_in_any_script_fits(TestDatabase database) {
        AttributeNote note = note(4, "詳細 " + "x".repeat(AttributeNote.LONGEST_NAME - 3), "語".repeat(1_000), AT);
        told(database).store(List.of(note), AT);
        assertEquals(List.of(note), told(database).of(List.of(4L)).get(4L));
    }
}

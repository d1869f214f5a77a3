package com.segmentofone.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventQueue;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SPEC 19.6 to 19.9: several sources, their precedence, and what attributes were. */
class JoinedAttributesTest {

    private static final long NOW = 1_800_000_000_000L;
    private static final long DAY = 86_400_000L;

    private final Map<String, Attribute> stored = new HashMap<>();
    private final List<AttributeNote> notes = new ArrayList<>();
    private final Clock clock = Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC);
    private final JoinedAttributes joined =
            new JoinedAttributes(new Store(), new Told(), new Precedence("survey, store,crm"), clock);
    private final AttributeNotes teller = new StoredAttributeNotes(new Told(), joined, new EventQueue(10), clock);

    private void note(String source, String text, long daysAgo) {
        notes.add(AttributeNote.of(1, "city", source, Attribute.Kind.TEXT, text, NOW - daysAgo * DAY));
    }

    private String city() {
        Attribute city = joined.attributesOf(Collections.singleton(1L)).get(1L).get("city");
        return city == null ? null : city.text();
    }

    @Test
    void the_source_named_earlier_has_the_word_whatever_is_newer() {
        stored.put("city", Attribute.of("Rome", Attribute.Kind.TEXT, 0, AttributeNote.STORE));
        note("crm", "Paris", 1);
        assertEquals("Rome", city());
        note("survey", "Oslo", 300);
        assertEquals("Oslo", city());
    }

    @Test
    void of_equal_sources_the_newer_value_counts_then_the_name() {
        note("import", "Paris", 2);
        note("derived", "Oslo", 1);
        assertEquals("Oslo", city());
        note("api", "Bern", 1);
        assertEquals("Bern", city());
        note("crm", "Rome", 900);
        assertEquals("Rome", city());
    }

    @Test
    void a_source_that_no_longer_knows_leaves_the_word_to_the_next() {
        note("survey", "Oslo", 9);
        note("crm", "Paris", 9);
        note("survey", null, 1);
        assertEquals("Paris", city());
        note("crm", null, 1);
        assertNull(city());
    }

    @Test
    void the_value_knows_its_source_and_date() {
        note("crm", "Paris", 3);
        Attribute city = joined.attributesOf(Collections.singleton(1L)).get(1L).get("city");
        assertEquals("crm", city.source());
        assertEquals(NOW - 3 * DAY, city.since());
    }

    @Test
    void the_past_of_an_attribute_is_that_of_all_sources_together() {
        stored.put("city", Attribute.of("Rome", Attribute.Kind.TEXT, 0, AttributeNote.STORE));
        note("survey", "Oslo", 30);
        note("survey", null, 10);
        note("crm", "Paris", 20);
        AttributePast past = joined.changedAfter(Collections.singleton("city"), NOW - 15 * DAY)
                .get(1L);
        assertEquals("Rome", past.at("city", NOW - 31 * DAY).text());
        assertEquals("Oslo", past.at("city", NOW - 30 * DAY).text());
        assertEquals("Oslo", past.at("city", NOW - 10 * DAY - 1).text());
        assertEquals("Rome", past.at("city", NOW - 10 * DAY).text());
        assertEquals(Collections.emptyMap(), joined.changedAfter(Collections.singleton("city"), NOW - 9 * DAY));
        assertEquals(Collections.emptyMap(), joined.changedAfter(Collections.singleton("income"), NOW - 99 * DAY));
    }

    @Test
    void an_attribute_keeps_its_kind_and_is_of_no_time_to_come() {
        note("crm", "Paris", 1);
        AttributeNote number = AttributeNote.of(1, "city", "crm", Attribute.Kind.NUMBER, "7", NOW);
        assertThrows(IllegalArgumentException.class, () -> teller.store(List.of(number)));
        AttributeNote later = AttributeNote.of(1, "city", "crm", Attribute.Kind.TEXT, "Bonn", NOW + 300_001);
        assertThrows(IllegalArgumentException.class, () -> teller.store(List.of(later)));
        AttributeNote soon = AttributeNote.of(1, "city", "crm", Attribute.Kind.TEXT, "Bonn", NOW + 300_000);
        assertEquals(NOW, teller.store(List.of(soon)).iterator().next().asOf());
        AttributeNote one = AttributeNote.of(1, "size", "crm", Attribute.Kind.TEXT, "L", NOW);
        AttributeNote other = AttributeNote.of(1, "size", "crm", Attribute.Kind.NUMBER, "7", NOW);
        assertThrows(IllegalArgumentException.class, () -> teller.store(List.of(one, other)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "'', crm, TEXT, x, 1",
                "' a', crm, TEXT, x, 1",
                "'a\nb', crm, TEXT, x, 1",
                "a, store, TEXT, x, 1",
                "a, CRM, TEXT, x, 1",
                "a, '', TEXT, x, 1",
                "a, crm, TEXT, '', 1",
                "a, crm, NUMBER, 1e5, 1",
                "a, crm, DATE, 2026-02-30, 1",
                "a, crm, DATE, 2026-02-01T00:00, 1",
                "a, crm, FLAG, yes, 1",
                "a, crm, TEXT, x, -1"
            })
    void what_is_no_note_is_refused(String name, String source, Attribute.Kind kind, String text, long asOf) {
        assertThrows(IllegalArgumentException.class, () -> AttributeNote.of(1, name, source, kind, text, asOf));
    }

    @Test
    void no_value_is_in_what_a_log_may_say() {
        AttributeNote note = AttributeNote.of(1, "income", "crm", Attribute.Kind.NUMBER, "91234", NOW);
        assertEquals(-1, note.toString().indexOf("91234"));
        assertEquals(-1, note.attribute().toString().indexOf("91234"));
    }

    private final class Store implements AttributeSource {
        @Override
        public long[] customerIds() {
            return new long[] {1};
        }

        @Override
        public Map<Long, Map<String, Attribute>> attributesOf(Collection<Long> customerIds) {
            return Collections.singletonMap(1L, stored);
        }

        @Override
        public List<AttributeDescription> known() {
            return Collections.emptyList();
        }
    }

    private final class Told implements ToldAttributes {
        @Override
        public Map<AttributeNote, Event> store(List<AttributeNote> told, long receivedAt) {
            return told.stream().collect(Collectors.toMap(n -> n, n -> Event.of(
                            "attribute.changed", com.segmentofone.event.Identity.customer(1), receivedAt)
                    .build()));
        }

        @Override
        public Map<Long, List<AttributeNote>> of(Collection<Long> customerIds) {
            return notes.isEmpty() ? Collections.emptyMap() : Collections.singletonMap(1L, notes);
        }

        @Override
        public Set<Long> withNotesAfter(Collection<String> names, long millis) {
            return notes.stream()
                    .filter(n -> names.contains(n.name()) && n.asOf() > millis)
                    .map(AttributeNote::customerId)
                    .collect(Collectors.toSet());
        }

        @Override
        public List<AttributeDescription> known() {
            return notes.isEmpty()
                    ? Collections.emptyList()
                    : Collections.singletonList(
                            new AttributeDescription("city", Attribute.Kind.TEXT, Collections.emptyList()));
        }
    }
}

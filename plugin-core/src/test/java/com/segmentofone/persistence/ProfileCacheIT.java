package com.segmentofone.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.event.Event;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeDescription;
import com.segmentofone.profile.AttributeNote;
import com.segmentofone.profile.AttributeSource;
import com.segmentofone.profile.JoinedAttributes;
import com.segmentofone.profile.Precedence;
import com.segmentofone.profile.Profile;
import com.segmentofone.testhost.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SPEC 19.17: what is held of profiles is never older than the log. */
class ProfileCacheIT {
    private static final List<TestDatabase> DATABASES = new ArrayList<>();
    private static final String VISITOR = "0123456789abcdef0123456789abcdef";

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
        return Event.of("page.viewed", who, at).receivedAt(at).build();
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void a_held_profile_is_used_until_the_log_has_other_events_of_its_shopper(TestDatabase database) {
        Jdbc jdbc = new Jdbc(database.dataSource());
        JdbcToldAttributes told = new JdbcToldAttributes(jdbc, Clock.systemUTC());
        ProfileCache cache = new ProfileCache(1);
        JdbcProfileStore cached = new JdbcProfileStore(
                jdbc, new JoinedAttributes(new NoAttributes(), told, new Precedence(""), Clock.systemUTC()), cache);
        Identity customer = Identity.customer(7);
        JdbcEventLog log = new JdbcEventLog(jdbc);
        log.append(List.of(event(customer, 1_000), event(customer, 2_000)));

        Profile first = cached.load(customer);
        assertSame(first, cached.load(customer));
        assertEquals(0.5, cache.hitRatio());

        log.append(List.of(event(customer, 1_500)));
        assertEquals(3, cached.load(customer).history().size());

        log.append(List.of(event(Identity.visitor(VISITOR), 500)));
        new JdbcIdentityAliases(jdbc).join(VISITOR, 7, 1);
        assertEquals(4, cached.load(customer).history().size());
        assertEquals(500, cached.load(Identity.visitor(VISITOR)).history().occurredAt(0));

        told.store(List.of(AttributeNote.of(7, "tier", "crm", Attribute.Kind.TEXT, "gold", 1)), 3_000);
        assertEquals("gold", cached.load(customer).attribute("tier").text());

        new JdbcEventPurge(jdbc).remove("", 10, 1_200);
        assertEquals(1_500, cached.load(customer).history().occurredAt(0));
    }

    @ParameterizedTest(name = "{0}", autoCloseArguments = false)
    @MethodSource("databases")
    void it_holds_no_more_than_its_bytes(TestDatabase database) {
        Jdbc jdbc = new Jdbc(database.dataSource());
        ProfileCache cache = new ProfileCache(1);
        JdbcProfileStore cached = new JdbcProfileStore(jdbc, new NoAttributes(), cache);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            events.add(event(Identity.customer(50), 10_000 + i));
        }
        new JdbcEventLog(jdbc).append(events);
        long one = cached.load(Identity.customer(50)).bytes();
        assertTrue(one > 500 * 50 && one < 500 * 200, one + " bytes");
        for (int customer = 1_000; customer < 8_000; customer++) {
            cache.put(cached.load(Identity.customer(50)), 0);
            cache.put(Profile.empty(Identity.customer(customer)), 0);
        }
        assertTrue(cache.size() * 300 <= (1 << 20) + one, cache.size() + " profiles");
        ProfileCache none = new ProfileCache(0);
        none.put(Profile.empty(Identity.customer(1)), 0);
        assertEquals(0, none.size());
    }

    private static final class NoAttributes implements AttributeSource {
        @Override
        public long[] customerIds() {
            return new long[0];
        }

        @Override
        public Map<Long, Map<String, Attribute>> attributesOf(Collection<Long> customerIds) {
            return Collections.emptyMap();
        }

        @Override
        public List<AttributeDescription> known() {
            return Collections.emptyList();
        }
    }
}

package com.segmentofone.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.event.Identity;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeHistory;
import com.segmentofone.profile.AttributePast;
import com.segmentofone.rule.AttributeFields;
import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.Field;
import com.segmentofone.rule.FieldType;
import com.segmentofone.rule.SegmentLookup;
import com.segmentofone.rule.Truth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SPEC 19.1 to 19.5: how large a segment would have been. */
class BackCastsTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final AttributeFields INCOME = () -> Collections.singletonList(
            Field.attribute("income", FieldType.NUMBER).build());

    private final World world = new World(INCOME);
    private final Map<Long, AttributePast> dated = new HashMap<>();
    private final List<Integer> told = new ArrayList<>();

    private final AttributeHistory attributes = (names, after) -> {
        assertTrue(names.contains("income") || dated.isEmpty(), "only what the rule reads: " + names);
        return dated;
    };

    private final StandardBackCasts backCasts =
            new StandardBackCasts(world.rules, world.catalog, new AllProfiles(), attributes, ZONE, world.clock);

    @AfterEach
    void stop() {
        world.worker.shutdownNow();
    }

    private SizeCurve of(String rule, int days) {
        return backCasts.of(world.rules.fromText(rule), days, told::add, () -> false);
    }

    @Test
    void each_instant_has_as_many_as_evaluating_everybody_then_finds() {
        Random random = new Random(20_261_125);
        long frequent = world.active("Frequent", "bought >= 2 orders in last 20 days");
        for (long customer = 1; customer <= 60; customer++) {
            for (int i = random.nextInt(8); i > 0; i--) {
                long at = World.START - (long) (random.nextDouble() * 400 * World.DAY) + 5 * World.DAY;
                world.log.add(world.bought(Identity.customer(customer), at));
            }
        }
        for (String rule : Arrays.asList(
                "bought in last 30 days",
                "bought ever and never bought in last 45 days",
                "bought >= 2 orders in last 3 months",
                "bought this month and not in segment \"Frequent\"",
                "in segment \"Frequent\" or days since first bought <= 10")) {
            SizeCurve curve = of(rule, 365);
            assertEquals(366, curve.sizes().size());
            assertEquals(byDay(rule, curve.instants()), curve.sizes(), rule);
            assertTrue(curve.sizes().stream().distinct().count() > 3, rule + " says something: " + curve.sizes());
        }
        assertTrue(world.catalog.byId(frequent).isActive());
    }

    private List<Long> byDay(String rule, List<Instant> instants) {
        CompiledRule compiled = world.rules.compile(world.rules.fromText(rule));
        List<Long> sizes = new ArrayList<>();
        for (Instant instant : instants) {
            long[] size = {0};
            world.profiles().forEachCustomer(profile -> {
                ProfileFacts facts = new ProfileFacts(profile);
                SegmentLookup lookup = world.catalog.lookup(facts, id -> false);
                size[0] += compiled.evaluate(facts, lookup, instant.getEpochSecond())
                                .isTrue()
                        ? 1
                        : 0;
                return true;
            });
            sizes.add(size[0]);
        }
        return sizes;
    }

    @Test
    void the_instants_are_the_beginnings_of_the_days_and_now() {
        world.log.add(world.bought(Identity.customer(1), World.START));
        List<Instant> instants = of("bought ever", 10).instants();
        assertEquals(world.clock.instant(), instants.get(10));
        LocalDate today = world.clock.instant().atZone(ZONE).toLocalDate();
        for (int i = 0; i < 10; i++) {
            assertEquals(today.minusDays(9 - i).atStartOfDay(ZONE).toInstant(), instants.get(i));
        }
    }

    @Test
    void a_dated_attribute_counts_from_its_date_on() {
        world.log.add(world.bought(Identity.customer(1), World.START - 300 * World.DAY));
        world.log.add(world.bought(Identity.customer(2), World.START - 300 * World.DAY));
        AttributePast past = new AttributePast();
        past.tell("income", World.START - 5 * World.DAY + 1, Attribute.of("90", Attribute.Kind.NUMBER, 0, "crm"));
        past.tell("income", World.START - 2 * World.DAY, Attribute.of("10", Attribute.Kind.NUMBER, 0, "crm"));
        past.tell("income", World.START - World.DAY, null);
        dated.put(2L, past);
        assertEquals(
                Arrays.asList(0L, 0L, 0L, 1L, 1L, 1L, 0L, 0L, 0L),
                of("income >= 50 and bought ever", 8).sizes());
        assertEquals(
                Arrays.asList(2L, 2L, 2L, 1L, 1L, 1L, 1L, 2L, 2L),
                of("bought ever and income is unknown", 8).sizes());
    }

    @Test
    void it_tells_how_far_it_is_and_ends_when_cancelled() {
        for (long customer = 1; customer <= 200; customer++) {
            world.log.add(world.bought(Identity.customer(customer), World.START));
        }
        assertEquals(200, of("bought ever", 3).customers());
        assertEquals(0, told.get(0));
        assertEquals(100, told.get(told.size() - 1));
        assertTrue(told.size() > 3, told.toString());
        assertThrows(
                CancellationException.class,
                () -> backCasts.of(world.rules.fromText("bought ever"), 3, told::add, () -> told.size() > 8));
        assertThrows(IllegalArgumentException.class, () -> of("bought ever", 0));
        assertThrows(IllegalArgumentException.class, () -> of("bought ever", BackCasts.MOST_DAYS + 1));
    }

    @Test
    void unknown_is_not_counted() {
        world.log.add(world.bought(Identity.customer(1), World.START));
        assertEquals(
                Truth.UNKNOWN,
                world.rules
                        .compile(world.rules.fromText("income > 1"))
                        .evaluate(
                                new ProfileFacts(world.profiles().load(Identity.customer(1))),
                                SegmentLookup.NONE,
                                World.START / 1000)
                        .truth());
        assertEquals(Arrays.asList(0L, 0L), of("income > 1", 1).sizes());
    }

    /** Everybody in the log. */
    private final class AllProfiles implements Audience {
        @Override
        public Count count(CompiledRule rule, java.util.function.BooleanSupplier cancelled) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Long> sample(CompiledRule rule, int n) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forEachCustomer(CustomerVisitor visitor) {
            long total = world.log.stream().map(e -> e.identity()).distinct().count();
            world.profiles().forEachCustomer(profile -> {
                visitor.visit(profile.identity().customerId(), new ProfileFacts(profile), id -> false, total);
                return true;
            });
        }

        @Override
        public int loadedPercent() {
            return 100;
        }
    }
}

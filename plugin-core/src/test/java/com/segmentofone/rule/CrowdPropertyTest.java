package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.audience.column.ColumnBuilder;
import com.segmentofone.audience.column.ColumnStore;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.roaringbitmap.RoaringBitmap;

/** SPEC 18.1, 18.2: whole blocks of customers are evaluated as each of them would be alone. */
class CrowdPropertyTest {

    private static final String[] MOMENTS = {
        "2026-11-22T12:00:00 UTC",
        "2026-11-01T01:30:00 America/New_York",
        "2024-02-29T23:59:59 Asia/Tokyo",
        "2011-12-31T00:00:01 Pacific/Apia"
    };

    private final TinyStore store = new TinyStore();

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void manyAtOnceAreEachAsAlone(@ForAll long seed) {
        Random random = new Random(seed);
        String[] moment = MOMENTS[random.nextInt(MOMENTS.length)].split(" ");
        ZonedDateTime around = ZonedDateTime.of(LocalDateTime.parse(moment[0]), ZoneId.of(moment[1]));
        long now = around.toEpochSecond();
        List<History> histories = new ArrayList<>();
        for (int i = 10 + random.nextInt(200); i > 0; i--) {
            histories.add(new RandomHistories(random, now).history());
        }
        ColumnStore columns = columns(histories);
        Map<RelativeCondition, List<CutOff>> cutOffs = new HashMap<>();
        RuleCompiler compiler = new RuleCompiler(
                store.catalogue(),
                store,
                StoreSettings.of(around.getZone(), Currency.getInstance("USD")),
                store,
                condition -> cutOffs.computeIfAbsent(condition, c -> versions(c, random, now)));
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Rule rule = new RandomRules(random, around.toLocalDate()).rule(random.nextInt(3));
            rules.add(rule);
            rules.add(Not.of(rule));
        }
        rules.removeIf(rule -> !new Fit(store.catalogue()).problems(rule).isEmpty());
        for (long at : new long[] {now, now - random.nextInt(40 * 86_400), now + random.nextInt(5 * 86_400)}) {
            compare(rules, compiler, columns, histories, at);
        }
    }

    private static void compare(
            List<Rule> rules, RuleCompiler compiler, ColumnStore columns, List<History> histories, long at) {
        List<CompiledRule> compiled = new ArrayList<>();
        rules.forEach(r -> compiled.add(compiler.compile(r)));
        RoaringBitmap[] members = columns.memberships(compiled, at);
        for (int i = 0; i < members.length; i++) {
            assertEquals(members[i].getLongCardinality(), columns.count(compiled.get(i), at));
            for (int n = 0; n < histories.size(); n++) {
                Truth alone = compiled.get(i).truth(stored(histories.get(n)), SegmentLookup.NONE, at);
                int rule = i;
                int history = n;
                assertEquals(
                        alone == Truth.TRUE,
                        members[i].contains(n),
                        () -> rules.get(rule) + " at " + at + " of " + histories.get(history));
            }
        }
    }

    /** As profiles are read: used offers beside the cancelled orders. */
    private static Facts stored(History history) {
        return new Facts() {
            @Override
            public AttributeValue attribute(String name) {
                return history.attribute(name);
            }

            @Override
            public Events events(String type) {
                return type.equals("offer.applied")
                        ? CorrectedEvents.read(type, history::events)
                        : history.events(type);
            }
        };
    }

    private static List<CutOff> versions(RelativeCondition condition, Random random, long now) {
        List<CutOff> versions = new ArrayList<>();
        List<Ratio> numbers = new ArrayList<>(Arrays.asList(Ratio.whole(1), Ratio.whole(3), Ratio.of(7, 2)));
        for (int i = 0; i < random.nextInt(3); i++) {
            long from = now - (3 - i) * 86_400L;
            versions.add(
                    new CutOff(i, condition.rank().bounds(numbers), 3, java.time.Instant.ofEpochSecond(from), from));
        }
        return versions;
    }

    static ColumnStore columns(List<History> histories) {
        ColumnBuilder builder = ColumnStore.builder();
        for (int i = 0; i < histories.size(); i++) {
            builder.customer(100 + 3L * i);
            put(histories.get(i), builder);
        }
        return builder.build();
    }

    private static void put(History history, ColumnBuilder builder) {
        history.attributes.forEach((name, value) -> builder.attribute(name, value.text()));
        List<History.Happening> all = new ArrayList<>(history.happenings);
        Collections.shuffle(all, new Random(all.size()));
        all.sort(Comparator.comparingLong(h -> h.second));
        byTypeAndId(all);
        for (History.Happening one : all) {
            builder.event(
                            one.type,
                            one.second,
                            one.product,
                            one.category,
                            one.quantity,
                            one.amount,
                            one.currency,
                            one.order)
                    .id(one.id);
            one.texts.forEach(builder::text);
        }
    }

    /** Within one second, events of one type come by their ids. */
    private static void byTypeAndId(List<History.Happening> all) {
        all.sort(Comparator.<History.Happening>comparingLong(h -> h.second)
                .thenComparing(h -> h.type)
                .thenComparing(h -> h.id));
    }
}

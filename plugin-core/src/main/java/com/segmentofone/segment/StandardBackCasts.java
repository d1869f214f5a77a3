package com.segmentofone.segment;

import com.segmentofone.profile.AttributeHistory;
import com.segmentofone.profile.AttributePast;
import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.Rule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Walks through each customer's history once. */
public final class StandardBackCasts implements BackCasts {

    private static final int BETWEEN_CHECKS = 64;

    private final RuleBook rules;
    private final PublishedSegments segments;
    private final Audience audience;
    private final AttributeHistory attributes;
    private final ZoneId zone;
    private final Clock clock;

    public StandardBackCasts(
            RuleBook rules,
            PublishedSegments segments,
            Audience audience,
            AttributeHistory attributes,
            ZoneId zone,
            Clock clock) {
        this.rules = rules;
        this.segments = segments;
        this.audience = audience;
        this.attributes = attributes;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public SizeCurve of(Rule rule, int days, IntConsumer percent, BooleanSupplier cancelled) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a look back is of 1 to " + MOST_DAYS + " days, not " + days);
        }
        audience.prepare(rules.preview(rule));
        CompiledRule compiled = rules.lookingBack(rule);
        long[] seconds = seconds(days);
        CatalogSnapshot catalog = segments.lookingBack(rules);
        Map<Long, AttributePast> dated = attributes.changedAfter(catalog.attributesRead(compiled), seconds[0] * 1000L);
        SizeWalk walk = new SizeWalk(compiled, catalog, seconds);
        long[] seen = {0};
        audience.forEachCustomer((customerId, facts, frozenIn, total) -> {
            if (seen[0]++ % BETWEEN_CHECKS == 0) {
                percent.accept((int) Math.min(99, 100 * seen[0] / Math.max(1, total)));
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
            }
            walk.through(facts, dated.get(customerId), frozenIn);
        });
        percent.accept(100);
        return new SizeCurve(seconds, walk.sizes(), seen[0]);
    }

    private long[] seconds(int days) {
        long now = Math.floorDiv(clock.millis(), 1000L);
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        long[] seconds = new long[days + 1];
        for (int i = 0; i < days; i++) {
            seconds[i] = today.minusDays(days - 1L - i).atStartOfDay(zone).toEpochSecond();
        }
        seconds[days] = now;
        return seconds;
    }
}

package com.segmentofone.audience;

import com.segmentofone.event.Identity;
import com.segmentofone.rule.CutOff;
import com.segmentofone.rule.Gauge;
import com.segmentofone.rule.Rank;
import com.segmentofone.rule.Ratio;
import com.segmentofone.rule.RelativeCondition;
import com.segmentofone.segment.RuleBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Ranks customers by a number. */
final class Ranker {

    private final RuleBook rules;

    Ranker(RuleBook rules) {
        this.rules = rules;
    }

    /** @return null when the number is known of nobody */
    CutOff cutOff(RelativeCondition condition, Held customers, int version, Instant asOf, long from) {
        Gauge gauge = rules.gauge(condition);
        List<Ratio> ranked = new ArrayList<>();
        customers.each((id, facts) -> {
            Ratio number = gauge.of(facts, asOf.getEpochSecond());
            if (number != null) {
                ranked.add(number);
            }
        });
        ranked.sort(null);
        Rank.Bounds bounds = condition.rank().bounds(ranked);
        return bounds == null ? null : new CutOff(version, bounds, ranked.size(), asOf, from);
    }

    /** The keys of those who are in the place by one pair of bounds and not by the other. */
    List<String> moved(RelativeCondition condition, Held customers, Rank.Bounds one, Rank.Bounds other, long at) {
        Gauge gauge = rules.gauge(condition);
        List<String> moved = new ArrayList<>();
        customers.each((id, facts) -> {
            Ratio number = gauge.of(facts, at);
            boolean differs = number != null
                    && condition.rank().holds(number, one) != condition.rank().holds(number, other);
            if (differs) {
                moved.add(Identity.customer(id).key());
            }
        });
        return moved;
    }
}

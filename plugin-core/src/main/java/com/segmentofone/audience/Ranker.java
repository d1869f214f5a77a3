package com.segmentofone.audience;

import com.segmentofone.profile.Profile;
import com.segmentofone.rule.CutOff;
import com.segmentofone.rule.Gauge;
import com.segmentofone.rule.Rank;
import com.segmentofone.rule.Ratio;
import com.segmentofone.rule.RelativeCondition;
import com.segmentofone.segment.ProfileFacts;
import com.segmentofone.segment.RuleBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Ranks customers by a number. */
final class Ranker {

    private final RuleBook rules;

    Ranker(RuleBook rules) {
        this.rules = rules;
    }

    /** @return null when the number is known of nobody */
    CutOff cutOff(RelativeCondition condition, Collection<Profile> customers, int version, Instant asOf, long from) {
        Gauge gauge = rules.gauge(condition);
        List<Ratio> ranked = new ArrayList<>(customers.size());
        for (Profile profile : customers) {
            Ratio number = gauge.of(new ProfileFacts(profile), asOf.getEpochSecond());
            if (number != null) {
                ranked.add(number);
            }
        }
        ranked.sort(null);
        Rank.Bounds bounds = condition.rank().bounds(ranked);
        return bounds == null ? null : new CutOff(version, bounds, ranked.size(), asOf, from);
    }

    /** The keys of those who are in the place by one pair of bounds and not by the other. */
    List<String> moved(
            RelativeCondition condition, Collection<Profile> customers, Rank.Bounds one, Rank.Bounds other, long at) {
        Gauge gauge = rules.gauge(condition);
        List<String> moved = new ArrayList<>();
        for (Profile profile : customers) {
            Ratio number = gauge.of(new ProfileFacts(profile), at);
            boolean differs = number != null
                    && condition.rank().holds(number, one) != condition.rank().holds(number, other);
            if (differs) {
                moved.add(profile.identity().key());
            }
        }
        return moved;
    }
}

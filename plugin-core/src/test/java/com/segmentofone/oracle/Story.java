package com.segmentofone.oracle;

import com.segmentofone.event.Event;
import com.segmentofone.event.Identity;
import com.segmentofone.rule.NaiveTruth;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.json.RuleJson;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that has happened, kept in plain lists, and what must be so because of it: every shopper evaluated in full, by the naive reference. */
final class Story {

    final List<Event> events = new ArrayList<>();
    final Map<String, Long> joined = new TreeMap<>();

    /** Customers, and visitors who are not known to be one. */
    Set<Identity> shoppers() {
        Set<Identity> all = new TreeSet<>();
        for (long id : Shared.CUSTOMERS) {
            all.add(Identity.customer(id));
        }
        events.forEach(e -> all.add(principal(e.identity())));
        return all;
    }

    Identity principal(Identity who) {
        Long customer = who.isCustomer() ? null : joined.get(who.visitorId());
        return customer == null ? who : Identity.customer(customer);
    }

    /** What is so of one shopper. */
    final class Facts {
        private final NaiveTruth truth;
        private final Map<Long, SegmentDefinition> definitions = new LinkedHashMap<>();

        Facts(Identity shopper, Collection<SegmentDefinition> all) {
            List<Event> own = events.stream()
                    .filter(e -> principal(e.identity()).equals(shopper))
                    .collect(Collectors.toList());
            Map<String, String> texts = shopper.isCustomer() ? Shared.textsOf(shopper.customerId()) : Map.of();
            truth = new NaiveTruth(Node.ZONE, own, texts);
            all.forEach(d -> definitions.put(d.id(), d));
        }

        /** The segments that were not deleted. */
        Set<Long> known() {
            return definitions.keySet();
        }

        /** The active segments that the shopper is in at a second. */
        Set<Long> segments(long second) {
            Set<Long> found = new TreeSet<>();
            for (SegmentDefinition definition : definitions.values()) {
                if (definition.status() == SegmentStatus.ACTIVE && isIn(definition, second)) {
                    found.add(definition.id());
                }
            }
            return found;
        }

        private boolean isIn(SegmentDefinition definition, long second) {
            Rule rule = RuleJson.read(definition.ruleJson()).rule();
            Set<Long> memberOf = new HashSet<>();
            for (long read : Rewriting.segmentsIn(definition.ruleJson())) {
                if (definitions.containsKey(read) && isIn(definitions.get(read), second)) {
                    memberOf.add(read);
                }
            }
            return truth.isTrue(rule, memberOf, second);
        }
    }
}

package com.segmentofone.benchmarks;

import com.segmentofone.segment.RuleBook;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentDefinitions;
import com.segmentofone.segment.SegmentStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Active segments of behavioural rules, none of which has the benchmark's shopper, but one. */
final class FixedDefinitions implements SegmentDefinitions {

    static final long SHOPPERS_OWN = 1_000_000;

    private final List<SegmentDefinition> definitions = new ArrayList<>();

    FixedDefinitions(RuleBook rules, int segments) {
        for (int i = 1; i < segments; i++) {
            add(
                    rules,
                    i,
                    "bought >= " + (10 + i) + " orders in last " + (30 + i) + " days"
                            + " and viewed >= 3 events in last 7 days");
        }
        add(rules, SHOPPERS_OWN, "bought >= 2 orders in last 90 days");
    }

    /** The rules given, as the segments 1, 2, 3 ... */
    FixedDefinitions(RuleBook rules, List<String> texts) {
        for (String text : texts) {
            add(rules, definitions.size() + 1, text);
        }
    }

    private void add(RuleBook rules, long id, String text) {
        definitions.add(SegmentDefinition.builder("Segment " + id)
                .id(id)
                .status(SegmentStatus.ACTIVE)
                .version(1)
                .rule(text, rules.toJson(rules.fromText(text)))
                .build());
    }

    @Override
    public List<SegmentDefinition> all() {
        return definitions;
    }

    @Override
    public SegmentDefinition find(long id) {
        return definitions.stream().filter(d -> d.id() == id).findFirst().orElse(null);
    }

    @Override
    public SegmentDefinition store(SegmentDefinition definition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void storeCount(long id, long members, long atMillis) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(long id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> usesOf(long id) {
        return Collections.emptyList();
    }
}

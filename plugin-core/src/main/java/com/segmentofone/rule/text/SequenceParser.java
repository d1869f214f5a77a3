package com.segmentofone.rule.text;

import com.segmentofone.rule.BehaviourCondition;
import com.segmentofone.rule.CorrelatedCondition;
import com.segmentofone.rule.EventKind;
import com.segmentofone.rule.Filter;
import com.segmentofone.rule.Measure;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.RuleLimits;
import com.segmentofone.rule.SequenceCondition;
import com.segmentofone.rule.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Parses what a shopper did, and what may have followed. */
final class SequenceParser {

    private final Tokens tokens;
    private final ValueParser values;
    private final BehaviourParser behaviours;
    private final Marks marks;

    SequenceParser(Tokens tokens, ValueParser values, BehaviourParser behaviours, Marks marks) {
        this.tokens = tokens;
        this.values = values;
        this.behaviours = behaviours;
        this.marks = marks;
    }

    Rule behaviour() {
        Rule first = behaviours.behaviour();
        if (behaviours.one() != null) {
            return correlated((BehaviourCondition) first);
        }
        return tokens.sees("then") ? then((BehaviourCondition) first) : first;
    }

    private Rule correlated(BehaviourCondition counted) {
        String key = behaviours.one();
        if (counted.measure().kind() != Measure.Kind.COUNT) {
            throw Refusal.at(tokens.peek(), "correlated.count");
        }
        List<BehaviourCondition> others = new ArrayList<>();
        while (tokens.sees("with") || tokens.sees("without")) {
            if (others.size() == RuleLimits.FILTERS) {
                throw Refusal.at(tokens.peek(), "filter.too-many", RuleLimits.FILTERS);
            }
            boolean done = tokens.next().isWord("with");
            marks.follow("/with/" + others.size());
            marks.mark("", tokens.offset());
            others.add(behaviours.other(done));
        }
        return CorrelatedCondition.of(key, behaviours.level(), counted, others);
    }

    private Rule then(BehaviourCondition first) {
        if (!first.isDid()) {
            throw Refusal.at(tokens.peek(), "text.then-after-did");
        }
        tokens.next();
        marks.nest("/first", "/then");
        marks.mark("", tokens.offset());
        boolean done = !tokens.accept("never");
        marks.mark("/event", tokens.offset());
        EventKind kind = behaviours.verb();
        Tail tail = new Tail();
        tail.read(kind);
        SequenceCondition sequence = SequenceCondition.of(first, done, kind.type(), tail.filters);
        return tail.span == null ? sequence : sequence.within(tail.length, tail.span);
    }

    /** The bound of time and the filters, in any order. */
    private final class Tail {

        private List<Filter> filters = Collections.emptyList();
        private int length;
        private Span span;

        private void read(EventKind kind) {
            while (true) {
                if (span == null && tokens.accept("within")) {
                    length = values.whole(1, RuleLimits.LAST);
                    span = values.duration();
                } else if (filters.isEmpty() && tokens.accept("where")) {
                    filters = behaviours.filters(kind);
                } else {
                    return;
                }
            }
        }
    }
}

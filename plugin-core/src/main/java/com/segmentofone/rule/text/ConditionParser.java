package com.segmentofone.rule.text;

import com.segmentofone.rule.Aspect;
import com.segmentofone.rule.AttributeCondition;
import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.Comparison;
import com.segmentofone.rule.EventKind;
import com.segmentofone.rule.Field;
import com.segmentofone.rule.Named;
import com.segmentofone.rule.Names;
import com.segmentofone.rule.Nearest;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.RuleLimits;
import com.segmentofone.rule.SegmentCondition;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parses one condition. */
final class ConditionParser {

    private final Tokens tokens;
    private final Catalogue catalogue;
    private final Marks marks;
    private final ValueParser values;
    private final BehaviourParser behaviours;
    private final SequenceParser sequences;
    private final RelativeParser relatives;
    private final CartParser carts;
    private final ListParser lists;
    private final ScoreParser scores;
    private int conditions;

    ConditionParser(Tokens tokens, Catalogue catalogue, Names names, Marks marks) {
        this.tokens = tokens;
        this.catalogue = catalogue;
        this.marks = marks;
        this.values = new ValueParser(tokens, names, marks);
        this.behaviours = new BehaviourParser(tokens, new Verbs(catalogue), values, marks);
        this.sequences = new SequenceParser(tokens, values, behaviours, marks);
        this.relatives = new RelativeParser(tokens, values, behaviours);
        this.lists = new ListParser(tokens, catalogue, behaviours);
        this.scores = new ScoreParser(tokens, values, marks);
        this.carts = new CartParser(tokens, values);
    }

    Rule condition() {
        if (++conditions > RuleLimits.CONDITIONS) {
            throw Refusal.at(tokens.peek(), "rule.too-many-conditions", RuleLimits.CONDITIONS);
        }
        if (scores.begins()) {
            return scores.score(this::condition);
        }
        marks.begin(tokens.offset());
        if (tokens.accept("in", "segment")) {
            return marks.end(SegmentCondition.in(segment()));
        }
        if (tokens.accept("not", "in", "segment")) {
            return marks.end(SegmentCondition.notIn(segment()));
        }
        if (relatives.begins()) {
            return marks.end(relatives.relative());
        }
        if (lists.begins()) {
            return marks.end(lists.list());
        }
        if (carts.begins()) {
            return marks.end(carts.cart());
        }
        return marks.end(behaviours.begins() ? sequences.behaviour() : attribute());
    }

    private long segment() {
        marks.mark("/segment", tokens.offset());
        return values.reference(Named.Kind.SEGMENT);
    }

    private Rule attribute() {
        Aspect aspect = aspect();
        marks.mark("/attribute", tokens.offset());
        String name = attributeName();
        Field field = catalogue.attribute(name);
        boolean ofDate = aspect != Aspect.VALUE;
        Comparison comparison = values.comparison("", ofDate || field == null ? null : field.type());
        return AttributeCondition.of(name, aspect, comparison);
    }

    private Aspect aspect() {
        if (tokens.accept("age", "of")) {
            return Aspect.AGE;
        }
        return tokens.accept("days", "to", "anniversary", "of") ? Aspect.DAYS_TO_ANNIVERSARY : Aspect.VALUE;
    }

    private String attributeName() {
        if (tokens.accept("attribute")) {
            return tokens.expect(Token.Kind.STRING, "text.expected-string").text();
        }
        Token word = tokens.expect(Token.Kind.WORD, "text.expected-condition");
        if (catalogue.attribute(word.text()) == null) {
            throw unknown(word);
        }
        return word.text();
    }

    private Refusal unknown(Token word) {
        String shown = Strings.shortened(word.text());
        if (catalogue.events().stream().anyMatch(k -> k.field(word.text()) != null)) {
            return Refusal.at(word, "text.filter-outside", shown);
        }
        Stream<String> verbs = catalogue.events().stream().map(EventKind::verb);
        Stream<String> names = catalogue.attributes().stream().map(Field::name);
        return Refusal.at(
                word,
                "text.unknown-word",
                shown,
                Nearest.to(shown, Stream.concat(verbs, names).collect(Collectors.toList())));
    }
}

package com.segmentofone.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;

/** How a date stands to today, which changes at midnight. */
final class DateNode implements Node {

    private final AttributeCondition rule;
    private final DateAspect aspect;
    private final LongTest test;
    private final StoreDays days;
    private final Meaning meaning;

    DateNode(AttributeCondition rule, StoreDays days) {
        this.rule = rule;
        this.aspect = DateAspect.of(rule.aspect());
        this.test = LongTest.of(rule.comparison(), Value::number);
        this.days = days;
        this.meaning = Meaning.of(rule, days);
    }

    @Override
    public Truth truth(Inputs inputs, long at) {
        return truth(AttributeNode.date(inputs, rule.attribute()), days.day(at));
    }

    private Truth truth(LocalDate date, LocalDate today) {
        return date == null ? Truth.UNKNOWN : Truth.of(test.test(aspect.of(date, today)));
    }

    @Override
    public Answers answers(Crowd crowd, long at, long[] asked) {
        LocalDate today = days.day(at);
        return CrowdAttribute.answers(
                this,
                crowd,
                at,
                rule.attribute(),
                Arrays.asList(meaning(), today),
                value -> truth(value == null ? null : value.date(), today));
    }

    @Override
    public Object meaning() {
        return meaning;
    }

    @Override
    public boolean isQuickInCrowd() {
        return true;
    }

    @Override
    public Evaluation evaluate(Inputs inputs, long at) {
        LocalDate date = AttributeNode.date(inputs, rule.attribute());
        if (date == null) {
            return Evaluation.forever(Truth.UNKNOWN);
        }
        LocalDate today = days.day(at);
        LocalDate turns = aspect.turns(date, today, test);
        return Evaluation.of(
                Truth.of(test.test(aspect.of(date, today))), turns == null ? Evaluation.FOREVER : days.start(turns));
    }

    @Override
    public Explanation explain(Inputs inputs, long at, String path) {
        LocalDate date = AttributeNode.date(inputs, rule.attribute());
        Sentence actual = date == null
                ? Sentence.of("actual.unknown")
                : Sentence.of(aspect.actualKey(), aspect.of(date, days.day(at)), date.toString());
        return Explanation.condition(rule, path, evaluate(inputs, at), actual, Collections.<String>emptyList());
    }
}

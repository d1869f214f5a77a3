package com.segmentofone.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.function.Function;

/** An attribute held against values; it changes with a new value only, never with time. */
final class AttributeNode implements Node {

    private final AttributeCondition rule;
    private final String attribute;
    private final Function<AttributeValue, Truth> test;
    private final Meaning meaning;

    private AttributeNode(AttributeCondition rule, FieldType type, Function<AttributeValue, Truth> test) {
        this.meaning = Meaning.of(rule, type);
        this.rule = rule;
        this.attribute = rule.attribute().intern();
        this.test = test;
    }

    static AttributeNode of(AttributeCondition rule, FieldType type) {
        switch (rule.comparison().operator()) {
            case IS_KNOWN:
                return new AttributeNode(rule, type, v -> Truth.of(v != null));
            case IS_UNKNOWN:
                return new AttributeNode(rule, type, v -> Truth.of(v == null));
            default:
                return new AttributeNode(rule, type, test(rule.comparison(), type));
        }
    }

    private static Function<AttributeValue, Truth> test(Comparison comparison, FieldType type) {
        switch (type) {
            case NUMBER:
            case MONEY:
                DecimalTest number = DecimalTest.of(comparison, Value::number);
                return value -> {
                    BigDecimal read = value == null ? null : value.number();
                    return read == null ? Truth.UNKNOWN : Truth.of(number.test(read));
                };
            case DATE:
                LongTest date = LongTest.of(comparison, AttributeNode::epochDay);
                return value -> {
                    LocalDate read = value == null ? null : value.date();
                    return read == null ? Truth.UNKNOWN : Truth.of(date.test(read.toEpochDay()));
                };
            default:
                TextTest text = TextTest.of(comparison);
                return value -> value == null ? Truth.UNKNOWN : Truth.of(text.test(value));
        }
    }

    static BigDecimal epochDay(Value date) {
        return BigDecimal.valueOf(date.date().toEpochDay());
    }

    static Sentence actual(AttributeValue value) {
        return value == null ? Sentence.of("actual.unknown") : Sentence.of("actual.value", value.text());
    }

    /** @return null when unknown */
    static LocalDate date(Inputs inputs, String attribute) {
        AttributeValue value = inputs.facts().attribute(attribute);
        return value == null ? null : value.date();
    }

    @Override
    public Truth truth(Inputs inputs, long at) {
        return test.apply(inputs.facts().attribute(attribute));
    }

    @Override
    public boolean isTimeless() {
        return true;
    }

    @Override
    public Answers answers(Crowd crowd, long at, long[] asked) {
        return CrowdAttribute.answers(this, crowd, at, attribute, meaning(), test);
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
        return Evaluation.forever(truth(inputs, at));
    }

    @Override
    public Explanation explain(Inputs inputs, long at, String path) {
        Sentence actual = actual(inputs.facts().attribute(rule.attribute()));
        return Explanation.condition(rule, path, evaluate(inputs, at), actual, Collections.<String>emptyList());
    }
}

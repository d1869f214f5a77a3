package com.segmentofone.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a field holds; it decides which operators are legal and which values fit. */
public enum FieldType {
    TEXT(EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.IN, Operator.CONTAINS, Operator.STARTS_WITH)),
    NUMBER(EnumSet.range(Operator.LESS, Operator.BETWEEN), Operator.IS, Operator.IS_NOT, Operator.IN),
    MONEY(EnumSet.range(Operator.LESS, Operator.BETWEEN), Operator.IS, Operator.IS_NOT),
    DATE(EnumSet.range(Operator.LESS, Operator.BETWEEN), Operator.IS, Operator.IS_NOT),
    /** The path of a page: text that can also be matched with {@code *}. */
    PATH(TEXT.operators, Operator.MATCHES),
    /** A category, subcategories included. */
    CATEGORY(EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.IN)),
    PRODUCT(EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.IN));

    private final Set<Operator> operators;

    FieldType(Set<Operator> operators, Operator... more) {
        EnumSet<Operator> all = EnumSet.copyOf(operators);
        Collections.addAll(all, more);
        this.operators = Collections.unmodifiableSet(all);
    }

    /** The operators that make sense for the type. */
    public Set<Operator> operators() {
        return operators;
    }

    /** Whether a value of the kind can be compared with a field of the type. */
    public boolean takes(Value.Kind kind) {
        switch (this) {
            case NUMBER:
                return kind == Value.Kind.NUMBER;
            case MONEY:
                return kind == Value.Kind.NUMBER || kind == Value.Kind.MONEY;
            case DATE:
                return kind == Value.Kind.DATE;
            case CATEGORY:
            case PRODUCT:
                return kind == Value.Kind.ID;
            default:
                return kind == Value.Kind.TEXT;
        }
    }

    /** The type of a field that nobody declared, by what it is compared with. */
    static FieldType comparedWith(Comparison comparison) {
        Value.Kind kind = comparison.values().isEmpty()
                ? Value.Kind.TEXT
                : comparison.values().get(0).kind();
        return kind == Value.Kind.NUMBER ? NUMBER : kind == Value.Kind.DATE ? DATE : TEXT;
    }

    /** What ids of the type name; null when the type has no ids. */
    public Named.Kind names() {
        return this == CATEGORY ? Named.Kind.CATEGORY : this == PRODUCT ? Named.Kind.PRODUCT : null;
    }
}

package com.segmentofone.rule;

import java.util.Arrays;
import java.util.List;

/** True when every part is true. */
public final class All extends Group {

    private All(List<? extends Rule> parts) {
        super(parts);
    }

    public static All of(List<? extends Rule> parts) {
        return new All(parts);
    }

    public static All of(Rule... parts) {
        return new All(Arrays.asList(parts));
    }

    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
        return visitor.all(this);
    }
}

package com.segmentofone.rule;

import java.util.Arrays;
import java.util.List;

/** True when at least one part is true. */
public final class Any extends Group {

    private Any(List<? extends Rule> parts) {
        super(parts);
    }

    public static Any of(List<? extends Rule> parts) {
        return new Any(parts);
    }

    public static Any of(Rule... parts) {
        return new Any(Arrays.asList(parts));
    }

    @Override
    public <R> R accept(RuleVisitor<R> visitor) {
        return visitor.any(this);
    }
}

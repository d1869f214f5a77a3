package com.segmentofone.rule;

import java.util.List;
import java.util.stream.Collectors;

/** A rule that was refused was used all the same. */
public final class InvalidRuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidRuleException(List<Problem> problems) {
        super(problems.stream()
                .map(p -> p + ": " + p.cause() + " " + p.remedy())
                .collect(Collectors.joining("; ")));
        this.problems = Checks.frozen(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}

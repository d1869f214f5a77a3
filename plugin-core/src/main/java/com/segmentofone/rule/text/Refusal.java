package com.segmentofone.rule.text;

import com.segmentofone.rule.Problem;

/** Ends parsing at the first thing that is not understood. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final int offset;

    private Refusal(Problem problem, int offset) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.offset = offset;
    }

    static Refusal at(int offset, String code, Object... parameters) {
        return new Refusal(Problem.at("", code, parameters), offset);
    }

    static Refusal at(Token token, String code, Object... parameters) {
        return at(token.offset(), code, parameters);
    }

    Problem in(String text) {
        return problem.in(text, offset);
    }
}

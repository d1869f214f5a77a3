package com.segmentofone.rule;

/** A leaf of the tree: one question with one answer. */
public abstract class Condition extends Rule {

    Condition() {}

    @Override
    public final int depth() {
        return 1;
    }

    @Override
    public final int conditions() {
        return 1;
    }
}

package com.segmentofone.rule.text;

import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.Names;
import com.segmentofone.rule.ParsedRule;
import com.segmentofone.rule.Rule;

/** The readable form, such as {@code bought >= 2 orders in last 90 days where category is "Wine"}. */
public final class RuleText {

    private final Catalogue catalogue;
    private final Names names;

    public RuleText(Catalogue catalogue, Names names) {
        this.catalogue = catalogue;
        this.names = names;
    }

    /** Reads and validates; problems name line and column. */
    public ParsedRule parse(String text) {
        throw new UnsupportedOperationException("follows");
    }

    /** A text that parses back to an equal rule. */
    public String print(Rule rule) {
        throw new UnsupportedOperationException("follows");
    }
}

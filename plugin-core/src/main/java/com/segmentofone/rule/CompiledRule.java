package com.segmentofone.rule;

import java.util.Set;

/** A rule made ready to be evaluated for many shoppers; immutable and safe for use by many threads. */
public interface CompiledRule {

    Rule rule();

    /** Only the truth; cheaper than {@link #evaluate} where many shoppers are counted. */
    Truth truth(Facts facts, SegmentLookup segments, long atSecond);

    /** @param atSecond the instant, epoch seconds */
    Evaluation evaluate(Facts facts, SegmentLookup segments, long atSecond);

    /** As {@link #evaluate}, with every condition's truth, actual value, threshold and the events behind it. */
    Explanation explain(Facts facts, SegmentLookup segments, long atSecond);

    /** The truth for each of a crowd's shoppers, equal to {@link #truth}. */
    Answers answers(Crowd crowd, long atSecond);

    /** The types of event that can change the outcome. */
    Set<String> eventTypesRead();

    /** The attributes that can change the outcome. */
    Set<String> attributesRead();

    /** The segments that can change the outcome, directly. */
    Set<Long> segmentsRead();

    /** The places among all customers whose cut-offs can change the outcome. */
    Set<RelativeCondition> rankingsRead();
}

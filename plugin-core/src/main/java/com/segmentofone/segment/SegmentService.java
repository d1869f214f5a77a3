package com.segmentofone.segment;

import com.segmentofone.rule.Explanation;
import com.segmentofone.rule.Problem;
import com.segmentofone.rule.Rule;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What operators do with segments. Changes are visible on every node within a second. */
public interface SegmentService {

    /**
     * Everything for which the rule would be refused, as it is typed.
     *
     * @param segmentId the segment whose rule it is to be; null for a new one
     */
    List<Problem> check(String ruleText, Long segmentId);

    /** @throws com.segmentofone.rule.InvalidRuleException with position, cause and remedy */
    Rule parse(String ruleText);

    /**
     * Stores a new segment as a draft.
     *
     * @throws com.segmentofone.rule.InvalidRuleException when the rule is refused
     * @throws NameTakenException when another segment has the name
     */
    SegmentDefinition draft(String name, String description, String ruleText, String by);

    /**
     * A new draft whose rule is well-formed but does not fit this store. It says what is wrong, and cannot be activated before it is
     * corrected.
     *
     * @throws com.segmentofone.rule.InvalidRuleException when the text cannot be read at all
     * @throws NameTakenException when another segment has the name
     */
    SegmentDefinition unfinished(String name, String description, String ruleText, String by);

    /**
     * Changes a segment; when an active one's rule changes, its members are evaluated anew in the background. A broken one is
     * active again with a valid rule.
     *
     * @throws com.segmentofone.rule.InvalidRuleException when the rule is refused
     * @throws SegmentLoopException when segments would read each other in a loop
     * @throws NameTakenException when another segment has the name
     */
    SegmentDefinition save(long id, String name, String description, String ruleText, String by);

    /** Makes a draft's, or a repaired segment's, members live, and starts evaluating all customers in the background. */
    SegmentDefinition activate(long id, String by);

    /** @throws SegmentInUseException while a slot variant or an active segment uses it */
    SegmentDefinition deactivate(long id, String by);

    /** Nobody enters or leaves an active segment until it is activated again; its members stay. Another is left as it is. */
    SegmentDefinition pause(long id, String by);

    /**
     * Puts it away, without members.
     *
     * @throws SegmentInUseException while a slot variant or a segment uses it
     */
    SegmentDefinition archive(long id, String by);

    /** Makes an archived one a draft again. Another is left as it is. */
    SegmentDefinition restore(long id, String by);

    /** @throws SegmentInUseException while a slot variant or a segment uses it */
    void delete(long id);

    /** @return null when there is none */
    SegmentDefinition find(long id);

    List<SegmentDefinition> all();

    /** What uses the segment, in words; empty when nothing does. */
    List<String> usesOf(long id);

    /** See {@link Audience#count}. */
    Count count(Rule rule);

    /** See {@link Audience#count}. */
    Count count(Rule rule, BooleanSupplier cancelled);

    /** At most n matching customers' ids. */
    List<Long> sample(Rule rule, int n);

    /** 0 to 100; counts are possible at 100. */
    int audienceLoadedPercent();

    /** Why the customer matches the rule or not, now. */
    Explanation explain(Rule rule, long customerId);

    /** Stored members after an identity key (null for the first page). */
    /** How many visitors who are no customers are in a segment; they are not part of its size. */
    long visitors(long id);

    List<Membership> members(long id, String afterIdentityKey, int n);

    /** Entries and exits of a customer, newest first. */
    List<MembershipChange> history(long customerId, int n);

    void rebuild(long id);

    void cancelRebuild(long id);

    /** Holds the evaluation of everyone until it is resumed. */
    void pauseRebuild(long id);

    /** Goes on where it was paused. */
    void resumeRebuild(long id);

    RebuildProgress rebuildProgress(long id);
}

package com.segmentofone.rule;

import java.util.Arrays;
import java.util.function.Function;

/** A measure over the filtered events of a window, for a whole crowd: of the same stretch, filters and tally as for one shopper. */
final class CrowdBehaviour {

    private final BehaviourCondition measured;
    private final Stretch stretch;
    private final EventTest[] filters;
    private final Function<Events, Tally> tallies;
    private final boolean quick;

    CrowdBehaviour(BehaviourCondition measured, Stretch stretch, EventTest[] filters, Function<Events, Tally> tallies) {
        this.measured = measured;
        this.stretch = stretch;
        this.filters = filters;
        this.tallies = tallies;
        this.quick = !AppliedOffers.areAskedBy(measured)
                && tallies.apply(Events.NONE).inCrowd() != null;
    }

    boolean isQuick() {
        return quick;
    }

    /** @param node which answers for those who stand apart */
    Answers answers(Node node, Crowd crowd, long at) {
        return crowd.once(Arrays.asList("answers", node.meaning(), at), () -> find(node, crowd, at));
    }

    private Answers find(Node node, Crowd crowd, long at) {
        Columns columns = crowd.events(measured.event());
        CrowdTally tally = tallies.apply(columns).inCrowd();
        Answers answers = tally.answers(Picked.of(crowd, columns, stretch, filters, at), at);
        Walked.correct(answers, node, crowd, at, crowd.apart(measured.event()));
        return answers;
    }
}

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
    private final Meaning number;

    CrowdBehaviour(
            Object maker,
            BehaviourCondition measured,
            Stretch stretch,
            EventTest[] filters,
            Function<Events, Tally> tallies) {
        this.measured = measured;
        this.number = Meaning.of(
                maker,
                measured.event(),
                measured.measure(),
                measured.window(),
                measured.filters(),
                currency(measured.comparison()));
        this.stretch = stretch;
        this.filters = filters;
        this.tallies = tallies;
        this.quick = !AppliedOffers.areAskedBy(measured)
                && tallies.apply(Events.NONE).inCrowd() != null;
    }

    /** Conditions that differ in what the number is compared with have the number in common, but for its currency. */
    private static String currency(Comparison comparison) {
        return comparison.values().stream()
                .filter(v -> v.is(Value.Kind.MONEY))
                .findFirst()
                .map(Value::currency)
                .orElse("");
    }

    boolean isQuick() {
        return quick;
    }

    /** @param node which answers for those who stand apart */
    Answers answers(Node node, Crowd crowd, long at) {
        return crowd.once(Arrays.asList("answers", node.meaning(), at), () -> find(node, crowd, at));
    }

    private Answers compare(CrowdTally.OfNumber tally, Crowd crowd, Columns columns, long at) {
        Numbers numbers = crowd.once(
                Arrays.asList("numbers", number, at),
                () -> tally.numbers(Picked.of(crowd, columns, stretch, filters, at), at));
        return tally.answers(numbers, at, crowd.size());
    }

    private Answers find(Node node, Crowd crowd, long at) {
        Columns columns = crowd.events(measured.event());
        CrowdTally tally = tallies.apply(columns).inCrowd();
        Answers answers = tally instanceof CrowdTally.OfNumber
                ? compare((CrowdTally.OfNumber) tally, crowd, columns, at)
                : tally.answers(Picked.of(crowd, columns, stretch, filters, at), at);
        Walked.correct(answers, node, crowd, at, crowd.apart(measured.event(), at));
        return answers;
    }
}

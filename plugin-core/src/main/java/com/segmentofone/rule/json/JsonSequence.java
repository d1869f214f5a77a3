package com.segmentofone.rule.json;

import com.segmentofone.rule.BehaviourCondition;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.RuleLimits;
import com.segmentofone.rule.SequenceCondition;
import com.segmentofone.rule.Span;

/** Reads conditions about one thing done after another. */
final class JsonSequence {

    private JsonSequence() {}

    static Rule read(JsonPlace place) {
        JsonPlace first = place.property("first").object("event", "window", "where");
        JsonPlace then = place.property("then").object("event", "done", "within", "where");
        SequenceCondition sequence = SequenceCondition.of(
                BehaviourCondition.did(
                        first.property("event").text(),
                        JsonBehaviour.window(first.property("window").object("kind", "length", "span", "from", "to")),
                        JsonBehaviour.filters(first)),
                then.property("done").truth(),
                then.property("event").text(),
                JsonBehaviour.filters(then));
        return then.has("within") ? within(sequence, then.property("within").object("length", "span")) : sequence;
    }

    private static Rule within(SequenceCondition sequence, JsonPlace within) {
        JsonPlace unit = within.property("span");
        Span span = unit.constant(Span.class);
        if (span.isCalendar()) {
            throw unit.refusal("json.unknown-word", span.word(), "minute, hour, day, week");
        }
        return sequence.within(within.property("length").whole(1, RuleLimits.LAST), span);
    }
}

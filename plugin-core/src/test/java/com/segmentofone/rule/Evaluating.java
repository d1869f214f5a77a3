package com.segmentofone.rule;

import com.segmentofone.rule.text.RuleText;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Evaluates a rule's text over one history in the {@link TinyStore}. */
final class Evaluating {

    final TinyStore store = new TinyStore();
    final History history = new History();
    final List<CutOff> cutOffs = new ArrayList<>();
    final ZoneId zone;

    Evaluating(String zone) {
        this.zone = ZoneId.of(zone);
    }

    /** Epoch seconds of a local time of the store. */
    long at(String local) {
        return LocalDateTime.parse(local).atZone(zone).toEpochSecond();
    }

    CompiledRule compiled(String text) {
        Rule rule = new RuleText(store.catalogue(), store).parse(text).rule();
        StoreSettings settings = StoreSettings.of(zone, Currency.getInstance("USD"));
        return new RuleCompiler(store.catalogue(), store, settings, store, condition -> cutOffs).compile(rule);
    }

    Evaluation evaluate(String text, long at) {
        return compiled(text).evaluate(history, SegmentLookup.NONE, at);
    }

    Evaluation evaluate(String text, String local) {
        return evaluate(text, at(local));
    }
}

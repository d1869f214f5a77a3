package com.segmentofone.benchmarks;

import com.segmentofone.event.Event;
import com.segmentofone.profile.Profile;
import com.segmentofone.rule.All;
import com.segmentofone.rule.BehaviourCondition;
import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.Comparison;
import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.CountUnit;
import com.segmentofone.rule.Evaluation;
import com.segmentofone.rule.Measure;
import com.segmentofone.rule.Operator;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.RuleCompiler;
import com.segmentofone.rule.SegmentLookup;
import com.segmentofone.rule.Span;
import com.segmentofone.rule.StoreSettings;
import com.segmentofone.rule.Truth;
import com.segmentofone.rule.Value;
import com.segmentofone.rule.Window;
import com.segmentofone.segment.ProfileFacts;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mvel2.MVEL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One rule, one customer: at least two orders in the last 180 days, at least $50 in the last 365 days, no order in the last 30 days.
 * Ours also says until when its answer holds; the others only say yes or no. Before anything is measured, all must agree on
 * every customer.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "-Dmvel2.disable.jit=true"})
public class RuleEvaluation {

    private static final long DAY = 86_400;

    /** As an operator of a site without the plugin would have to write it, if MVEL had the history. */
    private static final String MVEL_RULE = "count = 0; recent = 0; spent = 0L;"
            + " foreach (p : purchases) {"
            + "   if (p.occurredAt() <= now) {"
            + "     if (p.occurredAt() > now - 180L * 86400000L) { count = count + 1; }"
            + "     if (p.occurredAt() > now - 30L * 86400000L) { recent = recent + 1; }"
            + "     if (p.occurredAt() > now - 365L * 86400000L) { spent = spent + p.amount(); }"
            + "   }"
            + " }"
            + " count >= 2 && spent >= 5000 && recent == 0";

    @Param({"cdnow", "busy"})
    public String purchases;

    private List<List<Event>> events;
    private List<Profile> profiles;
    private List<ProfileFacts> facts;
    private CompiledRule rule;
    private Serializable mvel;
    private long now;
    private int next;

    @Setup
    public void prepare() {
        events = Purchases.of(purchases);
        now = Purchases.end(events);
        profiles = events.stream()
                .map(e -> Profile.empty(e.get(0).identity()).with(e))
                .collect(Collectors.toList());
        facts = profiles.stream().map(ProfileFacts::new).collect(Collectors.toList());
        rule = compiled();
        mvel = MVEL.compileExpression(MVEL_RULE);
        agree();
    }

    /** From the profile, as after an event has arrived. */
    @Benchmark
    public Evaluation compiledRuleOverProfile() {
        return rule.evaluate(new ProfileFacts(profiles.get(step())), SegmentLookup.NONE, now);
    }

    /** From facts that are already arranged by type of event, as for the second and every further rule. */
    @Benchmark
    public Evaluation compiledRuleOverFacts() {
        return rule.evaluate(facts.get(step()), SegmentLookup.NONE, now);
    }

    /** Only yes or no, as in a count. */
    @Benchmark
    public Truth compiledRuleTruthOnly() {
        return rule.truth(facts.get(step()), SegmentLookup.NONE, now);
    }

    /** What one would write by hand: each condition goes through all events. */
    @Benchmark
    public boolean naiveScan() {
        return naive(step());
    }

    /** The expression language of Broadleaf's own content rules, compiled once, as Broadleaf does. */
    @Benchmark
    public boolean mvel() {
        return mvel(step());
    }

    private boolean naive(int customer) {
        List<Event> all = events.get(customer);
        long orders = within(all, 180).map(Event::orderId).distinct().count();
        long spent = within(all, 365).mapToLong(Event::amount).sum();
        return orders >= 2 && spent >= 5000 && within(all, 30).findAny().isEmpty();
    }

    private Stream<Event> within(List<Event> all, int days) {
        return all.stream().filter(e -> e.occurredAt() / 1000 > now - days * DAY && e.occurredAt() / 1000 <= now);
    }

    private boolean mvel(int customer) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("purchases", events.get(customer));
        variables.put("now", now * 1000);
        return (Boolean) MVEL.executeExpression(mvel, variables);
    }

    private int step() {
        next = next + 1 == events.size() ? 0 : next + 1;
        return next;
    }

    private void agree() {
        int ours =
                count(c -> rule.evaluate(facts.get(c), SegmentLookup.NONE, now).isTrue());
        for (int c = 0; c < events.size(); c++) {
            boolean answer =
                    rule.evaluate(facts.get(c), SegmentLookup.NONE, now).isTrue();
            if (answer != naive(c) || answer != mvel(c)) {
                throw new IllegalStateException("no agreement on customer " + c);
            }
        }
        System.out.printf("%n%s: %,d customers, %,d of them match%n", purchases, events.size(), ours);
    }

    private int count(IntPredicate matches) {
        int count = 0;
        for (int c = 0; c < events.size(); c++) {
            count += matches.test(c) ? 1 : 0;
        }
        return count;
    }

    private static CompiledRule compiled() {
        Rule rule = All.of(
                bought(Measure.count(CountUnit.ORDERS), Operator.AT_LEAST, Value.number(2), 180),
                bought(
                        Measure.of(Measure.Kind.TOTAL, "amount"),
                        Operator.AT_LEAST,
                        Value.money(BigDecimal.valueOf(50), "USD"),
                        365),
                BehaviourCondition.never("order.line", Window.last(30, Span.DAY), Collections.emptyList()));
        return new RuleCompiler(
                        Catalogue.standard(Collections::emptyList),
                        new NoProducts(),
                        StoreSettings.of(ZoneOffset.UTC, Currency.getInstance("USD")))
                .compile(rule);
    }

    private static Rule bought(Measure measure, Operator operator, Value value, int days) {
        return BehaviourCondition.of(
                "order.line",
                measure,
                Comparison.of(operator, value),
                Window.last(days, Span.DAY),
                Collections.emptyList());
    }
}

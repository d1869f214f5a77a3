package com.segmentofone.benchmarks;

import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.Evaluation;
import com.segmentofone.rule.Field;
import com.segmentofone.rule.FieldType;
import com.segmentofone.rule.RuleCompiler;
import com.segmentofone.rule.SegmentLookup;
import com.segmentofone.rule.StoreSettings;
import com.segmentofone.segment.ProfileFacts;
import com.segmentofone.segment.StandardRuleBook;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One rule, one shopper: five clauses on attributes; and two windows over a history of 50 events. Each engine reads the shopper in the form it likes
 * best, made beforehand. Ours and the hand-written one say true, false or unknown and until when that holds; the expression languages only
 * whether the shopper is a member. Before anything is measured, all must agree on every shopper.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-Dmvel2.disable.jit=true"})
public class RulesBenchmark {

    private static final String ATTRIBUTES = "gender is \"F\" and income in (\"$30K - $50K\", \"$50K - $70K\")"
            + " and education starts with \"Bachelors\" and children >= 2 and city is not \"Seattle\"";
    private static final String BEHAVIOUR = "bought >= 3 lines in last 180 days and viewed >= 5 events in last 60 days";

    private static final String MVEL_ATTRIBUTES = "customer.gender != null && customer.gender.equalsIgnoreCase('F')"
            + " && customer.income != null && (customer.income.equalsIgnoreCase('$30K - $50K') || customer.income.equalsIgnoreCase('$50K - $70K'))"
            + " && customer.education != null && customer.education.toLowerCase().startsWith('bachelors')"
            + " && customer.children != null && customer.children >= 2"
            + " && customer.city != null && !customer.city.equalsIgnoreCase('Seattle')";
    private static final String MVEL_BEHAVIOUR = "lines = 0; views = 0;"
            + " foreach (e : customer.events) {"
            + "   if (e.second <= customer.now) {"
            + "     if (e.type == 'order.line' && e.second > customer.now - 15552000L) { lines = lines + 1; }"
            + "     if (e.type == 'product.viewed' && e.second > customer.now - 5184000L) { views = views + 1; }"
            + "   }"
            + " }"
            + " lines >= 3 && views >= 5";
    private static final String SPEL_ATTRIBUTES = "gender != null && gender.equalsIgnoreCase('F')"
            + " && income != null && (income.equalsIgnoreCase('$30K - $50K') || income.equalsIgnoreCase('$50K - $70K'))"
            + " && education != null && education.toLowerCase().startsWith('bachelors')"
            + " && children != null && children >= 2"
            + " && city != null && !city.equalsIgnoreCase('Seattle')";
    private static final String SPEL_BEHAVIOUR =
            "events.?[type == 'order.line' && second > #root.now - 15552000L && second <= #root.now].size() >= 3"
                    + " && events.?[type == 'product.viewed' && second > #root.now - 5184000L && second <= #root.now].size()"
                    + " >= 5";

    private final List<Crowd.Member> crowd = Crowd.members();
    private final ProfileFacts[] facts = new ProfileFacts[Crowd.SIZE];
    private final Subject[] subjects = new Subject[Crowd.SIZE];
    private CompiledRule attributes;
    private CompiledRule behaviour;
    private Peer mvelAttributes;
    private Peer mvelBehaviour;
    private Peer newMvelAttributes;
    private Peer newMvelBehaviour;
    private Peer spelAttributes;
    private Peer spelBehaviour;
    private int next;

    @Setup
    public void prepare() {
        for (int i = 0; i < Crowd.SIZE; i++) {
            facts[i] = new ProfileFacts(crowd.get(i).profile());
            subjects[i] = crowd.get(i).subject();
        }
        attributes = compiled(ATTRIBUTES);
        behaviour = compiled(BEHAVIOUR);
        mvelAttributes = new com.segmentofone.benchmarks.peer.MvelPeer(MVEL_ATTRIBUTES);
        mvelBehaviour = new com.segmentofone.benchmarks.peer.MvelPeer(MVEL_BEHAVIOUR);
        newMvelAttributes = PeerLoader.load("mvel", "MvelPeer", MVEL_ATTRIBUTES);
        newMvelBehaviour = PeerLoader.load("mvel", "MvelPeer", MVEL_BEHAVIOUR);
        spelAttributes = PeerLoader.load("spel", "SpelPeer", SPEL_ATTRIBUTES);
        spelBehaviour = PeerLoader.load("spel", "SpelPeer", SPEL_BEHAVIOUR);
        agree(attributes, HandWritten::attributes, mvelAttributes, newMvelAttributes, spelAttributes);
        agree(behaviour, HandWritten::behaviour, mvelBehaviour, newMvelBehaviour, spelBehaviour);
    }

    private static CompiledRule compiled(String text) {
        Catalogue catalogue = Catalogue.standard(() -> List.of(
                Field.attribute("gender", FieldType.TEXT).build(),
                Field.attribute("income", FieldType.TEXT).build(),
                Field.attribute("education", FieldType.TEXT).build(),
                Field.attribute("children", FieldType.NUMBER).build(),
                Field.attribute("city", FieldType.TEXT).build()));
        StoreSettings settings = StoreSettings.of(ZoneOffset.UTC, Currency.getInstance("USD"));
        NoProducts products = new NoProducts();
        return new RuleCompiler(catalogue, products, settings)
                .compile(new StandardRuleBook(catalogue, new NoNames(), products, settings).fromText(text));
    }

    private void agree(CompiledRule rule, Function<Subject, Evaluation> hand, Peer... peers) {
        int members = 0;
        for (int i = 0; i < Crowd.SIZE; i++) {
            Evaluation ours = rule.evaluate(facts[i], SegmentLookup.NONE, Crowd.NOW);
            check(ours.equals(hand.apply(subjects[i])), "the hand-written rule", i);
            for (Peer peer : peers) {
                check(ours.isTrue() == peer.test(subjects[i]), peer.getClass().getName(), i);
            }
            members += ours.isTrue() ? 1 : 0;
        }
        check(members > Crowd.SIZE / 100 && members < Crowd.SIZE * 99 / 100, "a fair share of members", members);
    }

    private static void check(boolean holds, String who, int index) {
        if (!holds) {
            throw new IllegalStateException("no agreement: " + who + ", " + index);
        }
    }

    private int step() {
        next = next + 1 == Crowd.SIZE ? 0 : next + 1;
        return next;
    }

    @Benchmark
    public Evaluation attributeOurs() {
        return attributes.evaluate(facts[step()], SegmentLookup.NONE, Crowd.NOW);
    }

    @Benchmark
    public Evaluation attributeByHand() {
        return HandWritten.attributes(subjects[step()]);
    }

    @Benchmark
    public boolean attributeMvel() {
        return mvelAttributes.test(subjects[step()]);
    }

    @Benchmark
    public boolean attributeNewMvel() {
        return newMvelAttributes.test(subjects[step()]);
    }

    @Benchmark
    public boolean attributeSpel() {
        return spelAttributes.test(subjects[step()]);
    }

    @Benchmark
    public Evaluation behaviourOurs() {
        return behaviour.evaluate(facts[step()], SegmentLookup.NONE, Crowd.NOW);
    }

    @Benchmark
    public Evaluation behaviourByHand() {
        return HandWritten.behaviour(subjects[step()]);
    }

    @Benchmark
    public boolean behaviourMvel() {
        return mvelBehaviour.test(subjects[step()]);
    }

    @Benchmark
    public boolean behaviourNewMvel() {
        return newMvelBehaviour.test(subjects[step()]);
    }

    /** Its compiler does not take selections from lists, so this one is interpreted. */
    @Benchmark
    public boolean behaviourSpel() {
        return spelBehaviour.test(subjects[step()]);
    }

    static List<Row> rows(Scores scores) {
        return List.of(
                Row.atLeast("attribute-vs-mvel", 10, vsMvel(scores, "attribute"), engines(scores, "attribute")),
                Row.atMost(
                        "attribute-vs-hand",
                        3,
                        scores.times("attributeOurs", "attributeByHand"),
                        hand(scores, "attribute")),
                Row.atLeast("behaviour-vs-mvel", 10, vsMvel(scores, "behaviour"), engines(scores, "behaviour")),
                Row.atMost(
                        "behaviour-vs-hand",
                        3,
                        scores.times("behaviourOurs", "behaviourByHand"),
                        hand(scores, "behaviour")));
    }

    /** Against the faster of the two. */
    private static double vsMvel(Scores scores, String rule) {
        return Math.min(scores.times(rule + "Mvel", rule + "Ours"), scores.times(rule + "NewMvel", rule + "Ours"));
    }

    private static String engines(Scores scores, String rule) {
        return Scores.list(
                scores.of("MVEL 2.2.0", rule + "Mvel"),
                scores.of("MVEL 2.5.2", rule + "NewMvel"),
                scores.of("SpEL 5.3.39", rule + "Spel"),
                scores.of("ours", rule + "Ours"));
    }

    private static String hand(Scores scores, String rule) {
        return Scores.list(scores.of("by hand", rule + "ByHand"), scores.of("ours", rule + "Ours"));
    }
}

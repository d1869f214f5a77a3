package com.segmentofone.benchmarks;

import com.segmentofone.decision.Decision;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mvel2.MVEL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a page pays to fill one slot of ten variants, of which the last is the shopper's, in a store of 100 segments: for a shopper
 * whose segments are cached, and for one who is not (310 events are read by JDBC from H2 in memory, and 100 rules evaluated). Beside it,
 * ten rules as Broadleaf's own content has them: MVEL on fields of the customer, which say nothing about behaviour.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-Dmvel2.disable.jit=true"})
public class SlotsBenchmark {

    private static final int VARIANTS = 10;

    private final Serializable[] contentRules = new Serializable[VARIANTS];
    private final CustomerFields customer = new CustomerFields("anna10@example.com", true);
    private BenchStore store;

    @Setup
    public void prepare() {
        store = new BenchStore(100, VARIANTS);
        for (int i = 1; i <= VARIANTS; i++) {
            contentRules[i - 1] = MVEL.compileExpression(
                    "customer.registered == true && customer.username == \"anna" + i + "@example.com\"");
        }
        String expected = "variant-" + VARIANTS;
        if (!expected.equals(cachedShopper().variantKey()) || contentRulesOfTheHost() != VARIANTS - 1) {
            throw new IllegalStateException("the last variant should have been chosen");
        }
    }

    @TearDown
    public void close() {
        store.close();
    }

    @Benchmark
    public Decision cachedShopper() {
        return store.decisions().decide(BenchStore.SLOT, BenchStore.SHOPPER, Instant.now());
    }

    @Benchmark
    public Decision unknownShopper() {
        store.forgetShopper();
        return cachedShopper();
    }

    /** @return the first item whose rule fits */
    @Benchmark
    public int contentRulesOfTheHost() {
        for (int i = 0; i < VARIANTS; i++) {
            Map<String, Object> variables = new HashMap<>();
            variables.put("customer", customer);
            if ((Boolean) MVEL.executeExpression(contentRules[i], variables)) {
                return i;
            }
        }
        return -1;
    }

    /** A customer as far as a content rule looks. */
    public static final class CustomerFields {

        private final String username;
        private final boolean registered;

        CustomerFields(String username, boolean registered) {
            this.username = username;
            this.registered = registered;
        }

        public String getUsername() {
            return username;
        }

        public boolean isRegistered() {
            return registered;
        }
    }

    static List<Row> rows(Scores scores) {
        String host = scores.of("ten content rules of the host", "contentRulesOfTheHost");
        return List.of(
                Row.atMost("cached-vs-content-rules", 1, scores.times("cachedShopper", "contentRulesOfTheHost"), host),
                Row.atMost("cached-us", 50, scores.of("cachedShopper") / 1e3, host),
                Row.atMost("unknown-ms", 10, scores.of("unknownShopper") / 1e6, host));
    }
}

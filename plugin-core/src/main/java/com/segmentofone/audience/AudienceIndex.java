package com.segmentofone.audience;

import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.CutOff;
import com.segmentofone.rule.Rank;
import com.segmentofone.rule.RelativeCondition;
import com.segmentofone.segment.Audience;
import com.segmentofone.segment.AudienceLoadingException;
import com.segmentofone.segment.Count;
import com.segmentofone.segment.CustomerVisitor;
import com.segmentofone.segment.OncePer;
import com.segmentofone.segment.PublishedSegments;
import com.segmentofone.segment.RuleBook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads all customers when first asked, brings itself up to date before every answer, and evaluates the rule on blocks of customers. */
public final class AudienceIndex implements Audience, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(AudienceIndex.class);
    private static final long ATTENTION_MILLIS = Duration.ofMinutes(30).toMillis();

    private final Customers customers;
    private final FrozenMembers frozen;
    private final PublishedSegments segments;
    private final Ranker ranker;
    private final ProposedCutOffs cutOffs;
    private final Executor background;
    private final Clock clock;
    private final OncePer trouble = new OncePer(Duration.ofMinutes(1));
    private volatile long askedAt;
    private boolean loading;

    public AudienceIndex(
            Customers customers,
            FrozenMembers frozen,
            PublishedSegments segments,
            RuleBook rules,
            ProposedCutOffs cutOffs,
            Executor background,
            Clock clock) {
        this.ranker = new Ranker(rules);
        this.cutOffs = cutOffs;
        this.customers = customers;
        this.frozen = frozen;
        this.segments = segments;
        this.background = background;
        this.clock = clock;
    }

    @Override
    public Count count(CompiledRule rule, BooleanSupplier cancelled) {
        Instant asOf = upToDate();
        propose(rule, asOf);
        Held held = held();
        long exact = held.count(rule, second(), cancelled);
        return new Count(exact, held.total(), asOf);
    }

    @Override
    public List<Long> sample(CompiledRule rule, int n) {
        propose(rule, upToDate());
        Sample sample = new Sample(n);
        held().members(rule, second(), () -> false, id -> {
            if (sample.wants(id)) {
                sample.add(id);
            }
        });
        return new ArrayList<>(sample.ids());
    }

    @Override
    public void prepare(CompiledRule rule) {
        if (!rule.rankingsRead().isEmpty() && loadedPercent() == 100) {
            propose(rule, upToDate());
        }
    }

    @Override
    public void forEachCustomer(CustomerVisitor visitor) {
        upToDate();
        Held held = held();
        long total = held.size();
        held.each((id, facts) -> visitor.visit(id, facts, segment -> held.isFrozenIn(segment, id), total));
    }

    private Held held() {
        return new Held(customers, segments, frozen.read());
    }

    private long second() {
        return Math.floorDiv(clock.millis(), 1000L);
    }

    private void propose(CompiledRule rule, Instant asOf) {
        for (RelativeCondition condition : rule.rankingsRead()) {
            if (!cutOffs.isPublished(condition)) {
                cutOffs.propose(condition, ranker.cutOff(condition, held(), 0, asOf, Long.MIN_VALUE));
            }
        }
    }

    /** Where a place begins and ends now; null when the number is known of nobody. */
    CutOff rank(RelativeCondition condition, int version, long from) {
        Instant asOf = upToDate();
        return ranker.cutOff(condition, held(), version, asOf, from);
    }

    /** The keys of customers who are in the place by one pair of bounds and not by the other. */
    List<String> moved(RelativeCondition condition, Rank.Bounds one, Rank.Bounds other) {
        long now = upToDate().getEpochSecond();
        return ranker.moved(condition, held(), one, other, now);
    }

    @Override
    public int loadedPercent() {
        askedAt = clock.millis();
        startLoading();
        return customers.loadedPercent();
    }

    /** Attributes and new customers, which no event tells of; only while somebody asks. */
    @Override
    public void run() {
        if (customers.loadedPercent() == 100 && clock.millis() - askedAt < ATTENTION_MILLIS) {
            customers.refreshAttributes();
            customers.renew();
        }
    }

    /** Loads everything again before the next answer. */
    void forget() {
        customers.forget();
    }

    private Instant upToDate() {
        int percent = loadedPercent();
        if (percent < 100) {
            throw new AudienceLoadingException(percent);
        }
        return customers.catchUp();
    }

    private synchronized void startLoading() {
        if (!loading && customers.loadedPercent() < 100) {
            loading = true;
            background.execute(this::load);
        }
    }

    private void load() {
        try {
            customers.load();
        } catch (RuntimeException e) {
            if (trouble.lets(e.getClass().getName())) {
                LOG.error("Customers cannot be loaded for counting; the next question tries again", e);
            }
        } finally {
            synchronized (this) {
                loading = false;
            }
        }
    }
}

package com.segmentofone.audience;

import com.segmentofone.profile.Profile;
import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.CutOff;
import com.segmentofone.rule.Rank;
import com.segmentofone.rule.RelativeCondition;
import com.segmentofone.segment.Audience;
import com.segmentofone.segment.AudienceLoadingException;
import com.segmentofone.segment.Count;
import com.segmentofone.segment.CustomerVisitor;
import com.segmentofone.segment.OncePer;
import com.segmentofone.segment.ProfileFacts;
import com.segmentofone.segment.PublishedSegments;
import com.segmentofone.segment.RuleBook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads all customers when first asked, brings itself up to date before every answer, and evaluates the rule on each customer. */
public final class AudienceIndex implements Audience, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(AudienceIndex.class);
    private static final long ATTENTION_MILLIS = Duration.ofMinutes(30).toMillis();
    private static final int BETWEEN_CHECKS = 256;

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
        Matcher matcher = new Matcher(rule);
        long exact = 0;
        int seen = 0;
        for (Profile profile : customers.all()) {
            if (seen++ % BETWEEN_CHECKS == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            exact += matcher.matches(profile) ? 1 : 0;
        }
        return new Count(exact, seen, asOf);
    }

    @Override
    public List<Long> sample(CompiledRule rule, int n) {
        propose(rule, upToDate());
        Matcher matcher = new Matcher(rule);
        Sample sample = new Sample(n);
        for (Profile profile : customers.all()) {
            long id = profile.identity().customerId();
            if (sample.wants(id) && matcher.matches(profile)) {
                sample.add(id);
            }
        }
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
        FrozenMembers.Lists lists = frozen.read();
        Collection<Profile> all = customers.all();
        long total = all.size();
        for (Profile profile : all) {
            String key = profile.identity().key();
            long id = profile.identity().customerId();
            visitor.visit(id, new ProfileFacts(profile), segment -> lists.has(segment, key), total);
        }
    }

    private void propose(CompiledRule rule, Instant asOf) {
        for (RelativeCondition condition : rule.rankingsRead()) {
            if (!cutOffs.isPublished(condition)) {
                cutOffs.propose(condition, ranker.cutOff(condition, customers.all(), 0, asOf, Long.MIN_VALUE));
            }
        }
    }

    /** Where a place begins and ends now; null when the number is known of nobody. */
    CutOff rank(RelativeCondition condition, int version, long from) {
        return ranker.cutOff(condition, customers.all(), version, upToDate(), from);
    }

    /** The keys of customers who are in the place by one pair of bounds and not by the other. */
    List<String> moved(RelativeCondition condition, Rank.Bounds one, Rank.Bounds other) {
        long now = upToDate().getEpochSecond();
        return ranker.moved(condition, customers.all(), one, other, now);
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

    /** One rule on many profiles, at one instant. */
    private final class Matcher {
        private final CompiledRule rule;
        private final long second = Math.floorDiv(clock.millis(), 1000L);
        private final FrozenMembers.Lists lists = frozen.read();

        Matcher(CompiledRule rule) {
            this.rule = rule;
        }

        boolean matches(Profile profile) {
            ProfileFacts facts = new ProfileFacts(profile);
            String key = profile.identity().key();
            return rule.evaluate(facts, segments.lookup(facts, id -> lists.has(id, key)), second)
                    .isTrue();
        }
    }
}

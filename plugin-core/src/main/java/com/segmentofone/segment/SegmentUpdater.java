package com.segmentofone.segment;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventListener;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.event.IdentityAliases;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps stored memberships true: after events it evaluates those shoppers again, and of their segments only those that read such
 * events. Writing is done by one thread; reading evaluates in place and never waits for it.
 */
public final class SegmentUpdater implements EventListener {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentUpdater.class);
    private static final int BATCH = 100;
    private static final long RETRY_MILLIS = 1000;
    /** After these a visitor may be a customer, or attributes others; an order joins the visitor of a guest. */
    private static final Set<String> JOINING = new HashSet<>(Arrays.asList(
            EventType.LOGGED_IN, EventType.REGISTERED, EventType.ORDER_LINE, EventType.ATTRIBUTE_CHANGED));

    private final PublishedSegments catalog;
    private final IdentityAliases aliases;
    private final MembershipStore store;
    private final SegmentCache cache;
    private final List<MembershipListener> listeners;
    private final ScheduledExecutorService worker;
    private final Clock clock;
    private final Standings standings;
    private final PendingNews pending = new PendingNews();
    private final Met met = new Met();
    private final Fuse fuse = new Fuse();
    private final OncePer trouble = new OncePer(Duration.ofMinutes(1));
    private final Passes passes = new Passes();

    /** @param worker of one thread; shared with everything else that writes memberships */
    public SegmentUpdater(
            PublishedSegments catalog,
            IdentityAliases aliases,
            ProfileStore profiles,
            MembershipStore store,
            SegmentCache cache,
            RuleBook rules,
            List<MembershipListener> listeners,
            ScheduledExecutorService worker,
            Clock clock) {
        this.catalog = catalog;
        this.aliases = aliases;
        this.store = store;
        this.cache = cache;
        this.listeners = new ArrayList<>(listeners);
        this.worker = worker;
        this.clock = clock;
        this.standings = new Standings(catalog, aliases, profiles, store, cache, rules);
    }

    ShopperSegments segmentsOf(Identity identity, long now) {
        try {
            return currentOf(identity, now);
        } catch (RuntimeException e) {
            fuse.judge(e);
            throw e;
        }
    }

    private ShopperSegments currentOf(Identity identity, long now) {
        if (catalog.active().isEmpty() && catalog.all().isEmpty()) {
            return ShopperSegments.none(identity);
        }
        ShopperSegments known = pending.has(identity) ? null : standings.cached(identity, now);
        if (known != null) {
            return known;
        }
        return fuse.isBlown() ? ShopperSegments.unknown(identity) : evaluated(identity, now);
    }

    private ShopperSegments evaluated(Identity identity, long now) {
        Standing standing = standings.evaluate(identity, now);
        ShopperSegments segments = standing.segments();
        if (standing.update() != null && !standing.isOfStranger()) {
            news(new PendingNews.Item(Identity.ofKey(segments.identityKey()), now));
        }
        return segments;
    }

    @Override
    public void onStored(List<Event> batch) {
        Map<Identity, List<Event>> byIdentity = batch.stream().collect(Collectors.groupingBy(Event::identity));
        byIdentity.forEach((identity, events) -> {
            Set<String> types = events.stream().map(Event::type).collect(Collectors.toSet());
            boolean anything = met.isNew(identity) || types.stream().anyMatch(JOINING::contains);
            if (anything || !catalog.snapshot().dependents(types).isEmpty()) {
                news(itemOf(identity, anything ? null : types, events));
            }
        });
    }

    private static PendingNews.Item itemOf(Identity identity, Set<String> types, List<Event> events) {
        LongSummaryStatistics received =
                events.stream().mapToLong(Event::receivedAt).summaryStatistics();
        long latest = events.stream().mapToLong(Event::occurredAt).max().orElse(0);
        return new PendingNews.Item(identity, types, latest, received.getMin(), received.getMax());
    }

    /** Whether an event of the type may change the shopper's segments; anything may, of somebody new. */
    public boolean isConcernedBy(Identity identity, String eventType) {
        return identity.isShopper() && met.isNew(identity)
                || JOINING.contains(eventType)
                || !catalog.snapshot()
                        .dependents(Collections.singleton(eventType))
                        .isEmpty();
    }

    /** All that was told of events received until then has been written. */
    public long doneThrough() {
        return pending.doneThrough();
    }

    /** Evaluates the shopper again soon, whatever may have changed. */
    public void recheck(Identity identity) {
        news(new PendingNews.Item(identity, clock.millis()));
    }

    /** Evaluates the shopper because of news that was noted for whichever node would take it. */
    public void recheck(DueShopper due) {
        long at = due.hasNews() ? due.newsAt() : clock.millis();
        news(new PendingNews.Item(Identity.ofKey(due.identityKey()), null, at, Long.MAX_VALUE, due.newsThrough()));
    }

    /** Forgets what is cached of a shopper, because another node knows better. */
    public void evict(String identityKey) {
        cache.evict(identityKey);
    }

    /** Facts about products are no shopper's. */
    private void news(PendingNews.Item item) {
        if (item.identity().isShopper() && pending.add(item)) {
            start();
        }
    }

    /** Once the worker has been shut down nothing is lost: the next start finds the news in the log. */
    private void start() {
        try {
            worker.execute(this::work);
        } catch (RejectedExecutionException shuttingDown) {
            LOG.debug("No more memberships are written", shuttingDown);
        }
    }

    private void work() {
        List<PendingNews.Item> items = pending.take(BATCH);
        try {
            settle(items);
            pending.done(items);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            pending.putBack(items);
            if (trouble.lets(e.getClass().getName())) {
                LOG.error("Memberships cannot be written; trying again", e);
            }
            worker.schedule(this::work, RETRY_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        if (pending.hasMore()) {
            start();
        }
    }

    private void settle(List<PendingNews.Item> items) {
        Map<Identity, PendingNews.Item> byPrincipal = new LinkedHashMap<>();
        for (PendingNews.Item item : items) {
            Identity principal = aliases.principalOf(item.identity());
            if (item.types() == null || !principal.equals(item.identity())) {
                forgetVisitorsOf(principal);
            }
            byPrincipal.merge(principal, item, PendingNews.Item::and);
        }
        List<StandingUpdate> updates = new ArrayList<>();
        byPrincipal.forEach((principal, item) -> {
            passes.noteNewer(principal);
            StandingUpdate update = standings.settle(principal, item, clock.millis());
            if (update != null) {
                updates.add(update);
            }
        });
        write(updates, byPrincipal);
    }

    /** To be called before the profiles for {@link #settleAll} are read: what is evaluated from now on is newer than they. */
    public Pass beginPass() {
        return passes.begin(clock.millis());
    }

    /** A visitor who has become a customer is counted as that customer only. */
    private void forgetVisitorsOf(Identity principal) {
        for (Identity joined : aliases.identitiesOf(principal)) {
            if (!joined.equals(principal)) {
                store.forget(joined.key());
                cache.evict(joined.key());
            }
        }
    }

    /** Evaluates shoppers from profiles read in a pass; to be called by the worker thread only. */
    public void settleAll(Pass pass, Collection<Profile> profiles) {
        settleAll(pass, profiles, false);
    }

    /** The same for shoppers whose due time has come, and of whom there is no news. */
    public void settleDue(Pass pass, Collection<Profile> profiles) {
        settleAll(pass, profiles, true);
    }

    /** A node may have died between a visitor's becoming a customer and the writing of it. */
    private void forgetVisitorsIn(Profile profile) {
        if (profile.identities().size() > 1) {
            forgetVisitorsOf(profile.identity());
        }
    }

    private void settleAll(Pass pass, Collection<Profile> profiles, boolean onlyTime) {
        List<String> keys = profiles.stream().map(p -> p.identity().key()).collect(Collectors.toList());
        Map<String, StoredStanding> stored = store.loadAll(keys);
        List<StandingUpdate> updates = new ArrayList<>();
        profiles.forEach(this::forgetVisitorsIn);
        for (Profile profile : profiles) {
            if (pass.isOutdated(profile)) {
                continue;
            }
            StoredStanding before = stored.getOrDefault(profile.identity().key(), StoredStanding.NOTHING);
            if (pass.isSettledMeanwhile(before, clock.millis())) {
                recheck(profile.identity());
                continue;
            }
            StandingUpdate update = standings.settle(profile, before, clock.millis(), onlyTime);
            if (update != null) {
                updates.add(update);
            }
        }
        write(updates, Collections.emptyMap());
    }

    /** Evaluates shoppers whom something other than an event concerns; to be called by the worker thread only. */
    public void settleDue(Collection<String> identityKeys) {
        settle(identityKeys.stream()
                .map(key -> new PendingNews.Item(Identity.ofKey(key), clock.millis()))
                .collect(Collectors.toList()));
    }

    /** Whom another node has written since the evaluation began is evaluated again, from what both know. */
    private void write(List<StandingUpdate> updates, Map<Identity, PendingNews.Item> news) {
        if (updates.isEmpty()) {
            return;
        }
        Set<String> outdated = store.apply(updates);
        for (String key : outdated) {
            Identity identity = Identity.ofKey(key);
            PendingNews.Item again = new PendingNews.Item(identity, clock.millis());
            cache.evict(key);
            news(again.because(news.get(identity)));
        }
        List<MembershipChange> changes = updates.stream()
                .filter(u -> !outdated.contains(u.identityKey()))
                .flatMap(u -> u.history().stream())
                .collect(Collectors.toList());
        if (!changes.isEmpty()) {
            listeners.forEach(l -> tell(l, changes));
        }
    }

    private void tell(MembershipListener listener, List<MembershipChange> changes) {
        try {
            listener.onChanged(changes);
        } catch (RuntimeException e) {
            if (trouble.lets("listener")) {
                LOG.error("A listener of membership changes failed", e);
            }
        }
    }
}

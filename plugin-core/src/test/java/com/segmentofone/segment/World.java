package com.segmentofone.segment;

import com.segmentofone.event.Event;
import com.segmentofone.event.Identity;
import com.segmentofone.event.IdentityAliases;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.profile.ProfileVisitor;
import com.segmentofone.rule.AttributeFields;
import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.Named;
import com.segmentofone.rule.Names;
import com.segmentofone.rule.Products;
import com.segmentofone.rule.StoreSettings;
import com.segmentofone.segment.refresh.Sweeper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The real segments over a log, stores and a clock that live in memory. */
public final class World {

    public static final long DAY = 86_400_000L;
    public static final long START = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();

    public final TestClock clock = new TestClock();
    public final List<Event> log = new ArrayList<>();
    public final Map<String, Long> aliases = new HashMap<>();
    public final MemoryMemberships store = new MemoryMemberships();
    public final MemoryDefinitions definitions = new MemoryDefinitions();
    public final Map<String, ShopperSegments> cached = new HashMap<>();
    public final List<MembershipChange> told = new ArrayList<>();
    public final PublishedSegments catalog = new PublishedSegments();
    public final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    public final RuleBook rules;
    public final CatalogLoader loader;
    public final SegmentUpdater updater;
    public final Memberships memberships;
    /** Names that the rules may use for categories; taking one away is what deleting a category does. */
    public final Map<String, Long> categories = new HashMap<>(Collections.singletonMap("Wine", 7L));

    public int profilesLoaded;

    public World() {
        this(Collections::emptyList);
    }

    /** Of a store that knows the attributes. */
    public World(AttributeFields attributes) {
        this(attributes, ZoneOffset.UTC);
    }

    /** Of a store in the zone. */
    public World(ZoneId zone) {
        this(Collections::emptyList, zone);
    }

    private World(AttributeFields attributes, ZoneId zone) {
        Names names = new NamesWithSegments(new CategoryNames(), catalog);
        rules = new StandardRuleBook(
                Catalogue.standard(attributes),
                names,
                new EveryProductIsWine(),
                StoreSettings.of(zone, Currency.getInstance("USD")));
        loader = new CatalogLoader(definitions, rules, catalog, clock);
        updater = new SegmentUpdater(
                catalog,
                new MemoryAliases(),
                new LogProfiles(),
                store,
                new MapCache(cached),
                rules,
                Collections.singletonList(told::addAll),
                worker,
                clock);
        memberships = new LiveMemberships(updater);
    }

    public long active(String name, String rule) {
        SegmentDefinition stored = definitions.store(SegmentDefinition.builder(name)
                .rule(rule, rules.toJson(rules.fromText(rule)))
                .status(SegmentStatus.ACTIVE)
                .version(1)
                .build());
        loader.reload();
        return stored.id();
    }

    /** The definitions as they are now, as a node of its own would load them. */
    public PublishedSegments publishedAnew() {
        PublishedSegments known = new PublishedSegments();
        new CatalogLoader(definitions, rules, known, clock).reload();
        return known;
    }

    /** Another node on the same stores, which knows the definitions as they are now and hears of no change. */
    SegmentUpdater anotherNode() {
        PublishedSegments known = new PublishedSegments();
        new CatalogLoader(definitions, rules, known, clock).reload();
        return new SegmentUpdater(
                known,
                new MemoryAliases(),
                new LogProfiles(),
                store,
                new MapCache(new HashMap<>()),
                rules,
                Collections.emptyList(),
                worker,
                clock);
    }

    public Event bought(Identity who, long at) {
        return Event.of("order.line", who, at)
                .product(1L)
                .order(at)
                .amount(500L, "USD")
                .build();
    }

    /** Into the log, and announced, as the writer does; returns once memberships are written. */
    public void happened(Event... events) {
        log.addAll(Arrays.asList(events));
        updater.onStored(Arrays.asList(events));
        settle();
    }

    public void settle() {
        try {
            for (int i = 0; i < 20; i++) {
                worker.submit(() -> {}).get(10, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Evaluates whoever is due; returns once memberships are written. */
    public void sweep() {
        new Sweeper(store, profiles(), updater, worker, clock).run();
        settle();
    }

    public boolean isIn(Identity who, long segment) {
        return memberships.of(who, clock.instant()).isIn(segment);
    }

    public IdentityAliases aliasesOf() {
        return new MemoryAliases();
    }

    public ProfileStore profiles() {
        return new LogProfiles();
    }

    /** A clock that stands still until it is set. */
    public static final class TestClock extends Clock {
        private volatile long now = START;

        public void set(long millis) {
            now = millis;
        }

        public void advance(long millis) {
            now += millis;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }
    }

    private final class LogProfiles implements ProfileStore {
        @Override
        public Profile load(Identity identity) {
            profilesLoaded++;
            Set<Identity> all = new MemoryAliases().identitiesOf(identity);
            List<Event> events = new ArrayList<>();
            for (Event event : new ArrayList<>(log)) {
                if (all.contains(event.identity())) {
                    events.add(event);
                }
            }
            return Profile.of(new MemoryAliases().principalOf(identity), all, Collections.emptyMap(), events);
        }

        @Override
        public void forEachCustomer(ProfileVisitor visitor) {
            TreeMap<Long, Identity> customers = new TreeMap<>();
            new ArrayList<>(log)
                    .stream()
                            .map(Event::identity)
                            .filter(Identity::isCustomer)
                            .forEach(i -> customers.put(i.customerId(), i));
            for (Identity customer : customers.values()) {
                if (!visitor.visit(load(customer))) {
                    return;
                }
            }
        }

        @Override
        public void forEachVisitor(ProfileVisitor visitor) {
            TreeSet<Identity> visitors = new TreeSet<>();
            new ArrayList<>(log)
                    .stream()
                            .map(Event::identity)
                            .filter(i -> !i.isCustomer() && !aliases.containsKey(i.visitorId()))
                            .forEach(visitors::add);
            for (Identity one : visitors) {
                if (!visitor.visit(load(one))) {
                    return;
                }
            }
        }
    }

    private final class MemoryAliases implements IdentityAliases {
        @Override
        public void join(String visitorId, long customerId, long atMillis) {
            aliases.putIfAbsent(visitorId, customerId);
        }

        @Override
        public Set<Identity> identitiesOf(Identity identity) {
            Set<Identity> all = new TreeSet<>(Collections.singleton(identity));
            Identity principal = principalOf(identity);
            all.add(principal);
            aliases.forEach((visitor, customer) -> {
                if (Identity.customer(customer).equals(principal)) {
                    all.add(Identity.visitor(visitor));
                }
            });
            return all;
        }

        @Override
        public Identity principalOf(Identity identity) {
            Long customer = identity.isCustomer() ? null : aliases.get(identity.visitorId());
            return customer == null ? identity : Identity.customer(customer);
        }
    }

    private static final class MapCache implements SegmentCache {
        private final Map<String, ShopperSegments> cached;

        MapCache(Map<String, ShopperSegments> cached) {
            this.cached = cached;
        }

        @Override
        public synchronized ShopperSegments get(String key) {
            return cached.get(key);
        }

        @Override
        public synchronized void put(String key, ShopperSegments segments) {
            cached.put(key, segments);
        }

        @Override
        public synchronized void evict(String key) {
            cached.remove(key);
        }

        @Override
        public synchronized void clear() {
            cached.clear();
        }
    }

    /** Stored memberships as the tables would hold them. */
    public static final class MemoryMemberships implements MembershipStore, DueStore {
        public final Map<String, StoredStanding> standings = new TreeMap<>();
        public final List<MembershipChange> history = new ArrayList<>();
        public final Map<String, DueShopper> news = new TreeMap<>();
        private final Set<String> claimed = new TreeSet<>();
        public int failures;

        @Override
        public synchronized StoredStanding load(String key) {
            return standings.getOrDefault(key, StoredStanding.NOTHING);
        }

        @Override
        public synchronized Map<String, StoredStanding> loadAll(Collection<String> keys) {
            Map<String, StoredStanding> found = new HashMap<>(standings);
            found.keySet().retainAll(keys);
            return found;
        }

        @Override
        public synchronized Set<String> apply(Collection<StandingUpdate> updates) {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("the database is gone");
            }
            Set<String> outdated = new TreeSet<>();
            for (StandingUpdate update : updates) {
                StoredStanding before = load(update.identityKey());
                if (before.revision() != update.revision()) {
                    outdated.add(update.identityKey());
                } else {
                    write(update, before);
                }
            }
            return outdated;
        }

        private void write(StandingUpdate update, StoredStanding before) {
            Map<Long, Membership> all = new TreeMap<>();
            before.memberships().forEach(m -> all.put(m.segmentId(), m));
            update.removed().forEach(all::remove);
            update.written().forEach(m -> all.put(m.segmentId(), m));
            standings.put(
                    update.identityKey(),
                    new StoredStanding(
                            new ArrayList<>(all.values()),
                            update.dueAt(),
                            before.revision() + 1,
                            update.settledAt(),
                            update.settledThrough(),
                            false));
            history.addAll(update.history());
            news.remove(update.identityKey());
        }

        @Override
        public synchronized void forget(String key) {
            standings.remove(key);
        }

        @Override
        public void forgetDeletedSegments() {
            throw new UnsupportedOperationException();
        }

        @Override
        public synchronized long count(long segmentId) {
            return count(segmentId, "c");
        }

        @Override
        public synchronized long countVisitors(long segmentId) {
            return count(segmentId, "v");
        }

        private long count(long segmentId, String prefix) {
            return standings.entrySet().stream()
                    .filter(e -> e.getKey().startsWith(prefix) && e.getValue().in(segmentId) != null)
                    .count();
        }

        @Override
        public synchronized List<Membership> page(long segmentId, String after, int n) {
            List<Membership> page = new ArrayList<>();
            standings.forEach((key, standing) -> {
                Membership found = standing.in(segmentId);
                if (found != null && (after == null || key.compareTo(after) > 0) && page.size() < n) {
                    page.add(found);
                }
            });
            return page;
        }

        @Override
        public synchronized List<MembershipChange> history(String key, int n) {
            List<MembershipChange> found = new ArrayList<>(history);
            found.removeIf(c -> !c.identityKey().equals(key));
            Collections.reverse(found);
            return found;
        }

        @Override
        public synchronized List<DueShopper> claim(long now, int n) {
            if (!news.isEmpty()) {
                List<DueShopper> told = new ArrayList<>(news.values());
                news.clear();
                return told;
            }
            List<DueShopper> due = new ArrayList<>();
            standings.forEach((key, standing) -> {
                if (standing.dueAt() <= now && claimed.add(key + " " + standing.revision())) {
                    due.add(new DueShopper(key, null, 0));
                }
            });
            return due;
        }

        @Override
        public synchronized void release(Collection<String> keys) {
            keys.forEach(key -> claimed.remove(key + " " + load(key).revision()));
        }

        @Override
        public synchronized Map<String, Long> settledThrough(Collection<String> keys) {
            Map<String, Long> found = new HashMap<>();
            loadAll(keys).forEach((key, standing) -> found.put(key, standing.settledThrough()));
            return found;
        }

        @Override
        public synchronized void noteNews(Collection<DueShopper> all) {
            all.forEach(due -> news.put(due.identityKey(), due));
        }

        @Override
        public synchronized String recallAhead(long now, String afterKey, int n) {
            standings.replaceAll((key, was) -> was.settledAt() <= now + 60_000
                    ? was
                    : new StoredStanding(was.memberships(), now, was.revision() + 1, now, was.settledThrough(), false));
            return null;
        }
    }

    /** Stored definitions as the table would hold them. */
    public static final class MemoryDefinitions implements SegmentDefinitions {
        public final Map<Long, SegmentDefinition> byId = new LinkedHashMap<>();
        public final Map<Long, List<String>> uses = new HashMap<>();
        private long next = 1;

        @Override
        public List<SegmentDefinition> all() {
            return new ArrayList<>(byId.values());
        }

        @Override
        public SegmentDefinition find(long id) {
            return byId.get(id);
        }

        @Override
        public SegmentDefinition store(SegmentDefinition definition) {
            SegmentDefinition stored =
                    definition.id() == null ? definition.toBuilder().id(next++).build() : definition;
            byId.put(stored.id(), stored);
            return stored;
        }

        @Override
        public void storeCount(long id, long members, long at) {
            byId.computeIfPresent(
                    id, (same, d) -> d.toBuilder().counted(members, at).build());
        }

        @Override
        public void delete(long id) {
            byId.remove(id);
        }

        @Override
        public List<String> usesOf(long id) {
            return uses.getOrDefault(id, Collections.emptyList());
        }
    }

    private final class CategoryNames implements Names {
        @Override
        public List<Named> find(Named.Kind kind, String name) {
            return kind == Named.Kind.CATEGORY && categories.containsKey(name)
                    ? Collections.singletonList(Named.of(kind, categories.get(name), name))
                    : Collections.emptyList();
        }

        @Override
        public Named byId(Named.Kind kind, long id) {
            return categories.entrySet().stream()
                    .filter(e -> kind == Named.Kind.CATEGORY && e.getValue() == id)
                    .map(e -> Named.of(kind, id, e.getKey()))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static final class EveryProductIsWine implements Products {
        @Override
        public boolean inCategory(long productId, long categoryId) {
            return categoryId == 7;
        }

        @Override
        public boolean categoryWithin(long categoryId, long ancestorId) {
            return categoryId == ancestorId;
        }

        @Override
        public String brand(long productId) {
            return null;
        }

        @Override
        public long categoryAtLevel(long productId, int level) {
            return 7;
        }

        @Override
        public long ancestorAtLevel(long categoryId, int level) {
            return categoryId;
        }

        @Override
        public long price(long productId) {
            return 500;
        }
    }
}

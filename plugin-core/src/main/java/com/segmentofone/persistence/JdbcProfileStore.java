package com.segmentofone.persistence;

import com.segmentofone.event.Event;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeSource;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.profile.ProfileVisitor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Profiles, folded from SEG_EVENT, SEG_ALIAS and what the store knows of its customers. */
public final class JdbcProfileStore implements ProfileStore {
    private static final int CHUNK = 500;
    private static final int KEYS_AT_ONCE = 500;
    /** Nothing tells of attributes that the store itself has changed. */
    private static final long ATTRIBUTES_MILLIS = 5_000;

    private static final String CUSTOMERS_WITH_EVENTS =
            "select distinct IDENTITY_KEY from SEG_EVENT where IDENTITY_KEY >= 'c' and IDENTITY_KEY < 'd'";
    private static final String ALIASED_CUSTOMERS = "select distinct CUSTOMER_ID from SEG_ALIAS";
    private static final String VISITORS = "select distinct e.IDENTITY_KEY from SEG_EVENT e"
            + " where e.IDENTITY_KEY > ? and e.IDENTITY_KEY >= 'v' and e.IDENTITY_KEY < 'w'"
            + " and not exists (select 1 from SEG_ALIAS a where e.IDENTITY_KEY = concat('v', a.VISITOR_ID))"
            + " order by e.IDENTITY_KEY";

    private final Jdbc jdbc;
    private final AttributeSource attributes;
    private final ProfileCache cache;

    /** Without a cache. */
    public JdbcProfileStore(Jdbc jdbc, AttributeSource attributes) {
        this(jdbc, attributes, new ProfileCache(0));
    }

    public JdbcProfileStore(Jdbc jdbc, AttributeSource attributes, ProfileCache cache) {
        this.jdbc = jdbc;
        this.attributes = attributes;
        this.cache = cache;
    }

    @Override
    public Profile load(Identity identity) {
        ProfileCache.Held[] held = new ProfileCache.Held[1];
        Profile profile = jdbc.inTransaction(connection -> {
            Set<Identity> identities = JdbcIdentityAliases.identitiesOf(connection, identity);
            Identity principal = JdbcIdentityAliases.principal(identity, identities);
            List<String> keys = keys(identities);
            held[0] = keys.size() > KEYS_AT_ONCE
                    ? null
                    : cache.get(principal, identities, EventExtent.of(connection, keys));
            return held[0] == null
                    ? Profile.of(principal, identities, Collections.emptyMap(), eventsOf(connection, keys))
                    : held[0].profile();
        });
        long now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        if (held[0] != null && now - held[0].attributesAt() < ATTRIBUTES_MILLIS) {
            return profile;
        }
        Profile whole = profile.identity().isCustomer() ? withAttributes(profile) : profile;
        cache.put(whole, now);
        return whole;
    }

    @Override
    public List<Profile> loadAll(Collection<Identity> identities) {
        Map<Boolean, List<Identity>> kinds =
                identities.stream().collect(Collectors.partitioningBy(Identity::isCustomer));
        long[] ids = kinds.get(true).stream()
                .mapToLong(Identity::customerId)
                .distinct()
                .toArray();
        List<Profile> all = new ArrayList<>(ids.length == 0 ? Collections.emptyList() : customers(ids));
        Set<Identity> visitors = new TreeSet<>(kinds.get(false));
        if (!visitors.isEmpty()) {
            Set<Identity> joined = jdbc.inTransaction(connection -> joined(connection, visitors));
            joined.forEach(visitor -> all.add(load(visitor)));
            visitors.removeAll(joined);
            all.addAll(visitors(keys(visitors)));
        }
        return all;
    }

    private static Set<Identity> joined(Connection connection, Collection<Identity> visitors) throws SQLException {
        String sql = "select VISITOR_ID from SEG_ALIAS where VISITOR_ID in (" + EventRows.questionMarks(visitors.size())
                + ")";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int i = 0;
            for (Identity visitor : visitors) {
                select.setString(++i, visitor.visitorId());
            }
            return strings(select).stream().map(Identity::visitor).collect(Collectors.toSet());
        }
    }

    private Profile withAttributes(Profile profile) {
        long id = profile.identity().customerId();
        Map<Long, Map<String, Attribute>> known = attributes.attributesOf(Collections.singleton(id));
        return profile.withAttributes(known.getOrDefault(id, Collections.emptyMap()));
    }

    @Override
    public void forEachCustomer(ProfileVisitor visitor) {
        long[] ids = customerIds();
        for (int from = 0; from < ids.length; from += CHUNK) {
            long[] chunk = Arrays.copyOfRange(ids, from, Math.min(ids.length, from + CHUNK));
            for (Profile profile : customers(chunk)) {
                if (!visitor.visit(profile)) {
                    return;
                }
            }
        }
    }

    /** Eight bytes for each customer: the only thing here that grows with their number. */
    private long[] customerIds() {
        LongStream withEvents = jdbc.inTransaction(connection -> strings(connection, CUSTOMERS_WITH_EVENTS)).stream()
                .mapToLong(key -> Identity.ofKey(key).customerId());
        LongStream aliased = jdbc.inTransaction(connection -> strings(connection, ALIASED_CUSTOMERS)).stream()
                .mapToLong(Long::parseLong);
        return LongStream.concat(LongStream.of(attributes.customerIds()), LongStream.concat(withEvents, aliased))
                .sorted()
                .distinct()
                .toArray();
    }

    private List<Profile> customers(long[] ids) {
        List<Long> wanted = LongStream.of(ids).boxed().collect(Collectors.toList());
        Map<Long, Map<String, Attribute>> known = attributes.attributesOf(wanted);
        return jdbc.inTransaction(connection -> {
            Map<Long, Set<Identity>> identities = identitiesOf(connection, wanted);
            Map<Identity, List<Event>> events = byIdentity(connection, identities.values());
            List<Profile> profiles = new ArrayList<>(ids.length);
            identities.forEach((id, all) -> profiles.add(Profile.of(
                    Identity.customer(id),
                    all,
                    known.getOrDefault(id, Collections.emptyMap()),
                    gathered(all, events))));
            return profiles;
        });
    }

    @Override
    public void forEachVisitor(ProfileVisitor visitor) {
        String last = "";
        while (last != null) {
            String after = last;
            List<String> keys = jdbc.inTransaction(connection -> visitorsAfter(connection, after));
            for (Profile profile : visitors(keys)) {
                if (!visitor.visit(profile)) {
                    return;
                }
            }
            last = keys.isEmpty() ? null : keys.get(keys.size() - 1);
        }
    }

    private List<Profile> visitors(List<String> keys) {
        List<Set<Identity>> identities = keys.stream()
                .map(key -> Collections.singleton(Identity.ofKey(key)))
                .collect(Collectors.toList());
        Map<Identity, List<Event>> events = jdbc.inTransaction(connection -> byIdentity(connection, identities));
        return identities.stream()
                .map(one -> Profile.of(one.iterator().next(), one, Collections.emptyMap(), gathered(one, events)))
                .collect(Collectors.toList());
    }

    private static List<Event> gathered(Set<Identity> identities, Map<Identity, List<Event>> events) {
        return identities.stream()
                .flatMap(identity -> events.getOrDefault(identity, Collections.emptyList()).stream())
                .collect(Collectors.toList());
    }

    private static Map<Long, Set<Identity>> identitiesOf(Connection connection, List<Long> customers)
            throws SQLException {
        Map<Long, Set<Identity>> identities = new LinkedHashMap<>();
        customers.forEach(id -> identities.put(id, new TreeSet<>(Collections.singleton(Identity.customer(id)))));
        String sql = "select CUSTOMER_ID, VISITOR_ID from SEG_ALIAS where CUSTOMER_ID in ("
                + EventRows.questionMarks(customers.size()) + ")";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < customers.size(); i++) {
                select.setLong(i + 1, customers.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    identities.get(rows.getLong(1)).add(Identity.visitor(rows.getString(2)));
                }
            }
        }
        return identities;
    }

    private static Map<Identity, List<Event>> byIdentity(
            Connection connection, Collection<? extends Set<Identity>> identities) throws SQLException {
        List<String> keys = identities.stream()
                .flatMap(Set::stream)
                .map(Identity::key)
                .distinct()
                .collect(Collectors.toList());
        Function<Event, Identity> who = Event::identity;
        return eventsOf(connection, keys).stream()
                .collect(Collectors.groupingBy(who, HashMap::new, Collectors.toList()));
    }

    private static List<String> keys(Collection<Identity> identities) {
        return identities.stream().map(Identity::key).collect(Collectors.toList());
    }

    private static List<Event> eventsOf(Connection connection, List<String> keys) throws SQLException {
        List<Event> events = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
            addEvents(connection, keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE)), events);
        }
        return events;
    }

    private static void addEvents(Connection connection, List<String> keys, List<Event> events) throws SQLException {
        String sql = "select " + EventRows.COLUMNS + " from SEG_EVENT where IDENTITY_KEY in ("
                + EventRows.questionMarks(keys.size()) + ")";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(1000);
            for (int i = 0; i < keys.size(); i++) {
                select.setString(i + 1, keys.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(EventRows.read(rows));
                }
            }
        }
    }

    private static List<String> visitorsAfter(Connection connection, String last) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(VISITORS)) {
            select.setString(1, last);
            select.setMaxRows(CHUNK);
            return strings(select);
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(1000);
            return strings(select);
        }
    }

    private static List<String> strings(PreparedStatement select) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}

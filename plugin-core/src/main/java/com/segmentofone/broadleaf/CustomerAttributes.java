package com.segmentofone.broadleaf;

import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeDescription;
import com.segmentofone.profile.AttributeSource;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What Broadleaf knows of its customers: customer attributes by their own names, and beside them {@code registered},
 * {@code receive_email}, {@code customer_since}, {@code city}, {@code state}, {@code country} and {@code postal_code} of the default
 * address, {@code email}, {@code first_name} and {@code last_name}.
 */
public final class CustomerAttributes implements AttributeSource {

    private static final String SOURCE = "store";
    private static final int CHUNK = 500;
    private static final long MEMORY_MILLIS = 60_000;

    private static final String CUSTOMERS =
            "select c.CUSTOMER_ID from BLC_CUSTOMER c where c.IS_REGISTERED = true or exists"
                    + " (select 1 from BLC_ORDER o where o.CUSTOMER_ID = c.CUSTOMER_ID and o.ORDER_STATUS = 'SUBMITTED')"
                    + " order by c.CUSTOMER_ID";
    private static final String FIELDS =
            "select CUSTOMER_ID, EMAIL_ADDRESS, FIRST_NAME, LAST_NAME, IS_REGISTERED, RECEIVE_EMAIL, DATE_CREATED"
                    + " from BLC_CUSTOMER where CUSTOMER_ID in (:ids)";
    private static final String OWN =
            "select CUSTOMER_ID, NAME, VALUE from BLC_CUSTOMER_ATTRIBUTE where CUSTOMER_ID in (:ids) and VALUE is not null";
    /** The default address comes last and so replaces the others. */
    private static final String ADDRESSES =
            "select ca.CUSTOMER_ID, a.CITY, a.STATE_PROV_REGION, a.COUNTRY, a.POSTAL_CODE from BLC_CUSTOMER_ADDRESS ca"
                    + " join BLC_ADDRESS a on a.ADDRESS_ID = ca.ADDRESS_ID where ca.CUSTOMER_ID in (:ids)"
                    + " order by ca.CUSTOMER_ID, case when a.IS_DEFAULT = true then 1 else 0 end, ca.CUSTOMER_ADDRESS_ID";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final AttributeCensus census;
    private final Clock clock;
    private final ZoneId zone;
    private volatile Map<String, AttributeDescription> known = Collections.emptyMap();
    private volatile long knownAt = Long.MIN_VALUE / 2;

    public CustomerAttributes(DataSource dataSource, Clock clock, ZoneId zone) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.named = new NamedParameterJdbcTemplate(dataSource);
        this.census = new AttributeCensus(dataSource);
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public long[] customerIds() {
        return jdbc.queryForList(CUSTOMERS, Long.class).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    @Override
    public Map<Long, Map<String, Attribute>> attributesOf(Collection<Long> customerIds) {
        Map<Long, Map<String, Attribute>> found = new HashMap<>();
        List<Long> ids = new ArrayList<>(customerIds);
        for (int from = 0; from < ids.size(); from += CHUNK) {
            read(ids.subList(from, Math.min(from + CHUNK, ids.size())), found);
        }
        return found;
    }

    private void read(List<Long> ids, Map<Long, Map<String, Attribute>> found) {
        Map<String, Object> parameters = Collections.<String, Object>singletonMap("ids", ids);
        Map<String, AttributeDescription> kinds = knownByName();
        named.query(FIELDS, parameters, row -> {
            Map<String, Attribute> of = of(found, row.getLong(1));
            text(of, "email", row.getString(2));
            text(of, "first_name", row.getString(3));
            text(of, "last_name", row.getString(4));
            put(of, "registered", String.valueOf(row.getBoolean(5)), Attribute.Kind.FLAG);
            put(of, "receive_email", String.valueOf(row.getBoolean(6)), Attribute.Kind.FLAG);
            date(of, "customer_since", row.getTimestamp(7));
        });
        named.query(ADDRESSES, parameters, row -> {
            Map<String, Attribute> of = of(found, row.getLong(1));
            text(of, "city", row.getString(2));
            text(of, "state", row.getString(3));
            text(of, "country", row.getString(4));
            text(of, "postal_code", row.getString(5));
        });
        named.query(OWN, parameters, row -> {
            AttributeDescription kind = kinds.get(row.getString(2));
            put(
                    of(found, row.getLong(1)),
                    row.getString(2),
                    row.getString(3),
                    kind == null ? Attribute.Kind.TEXT : kind.kind());
        });
    }

    private static Map<String, Attribute> of(Map<Long, Map<String, Attribute>> found, long customerId) {
        return found.computeIfAbsent(customerId, k -> new HashMap<>());
    }

    private static void text(Map<String, Attribute> attributes, String name, String value) {
        if (value != null && !value.isEmpty()) {
            put(attributes, name, value, Attribute.Kind.TEXT);
        }
    }

    private void date(Map<String, Attribute> attributes, String name, Timestamp value) {
        if (value != null) {
            String day = value.toInstant().atZone(zone).toLocalDate().toString();
            put(attributes, name, day, Attribute.Kind.DATE);
        }
    }

    private static void put(Map<String, Attribute> attributes, String name, String value, Attribute.Kind kind) {
        attributes.put(name, Attribute.of(value, kind, 0, SOURCE));
    }

    @Override
    public List<AttributeDescription> known() {
        return new ArrayList<>(knownByName().values());
    }

    private Map<String, AttributeDescription> knownByName() {
        if (clock.millis() - knownAt > MEMORY_MILLIS) {
            takeCensus();
        }
        return known;
    }

    private synchronized void takeCensus() {
        if (clock.millis() - knownAt > MEMORY_MILLIS) {
            known = census.take().stream()
                    .collect(Collectors.toMap(AttributeDescription::name, d -> d, (a, b) -> a, LinkedHashMap::new));
            knownAt = clock.millis();
        }
    }
}

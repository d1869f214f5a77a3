package com.segmentofone.broadleaf;

import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeDescription;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which attributes customers have, what kind of values, and the values that many of them share. */
final class AttributeCensus {

    /** A value that fewer customers share may tell who they are. */
    private static final int SHARED_BY = 5;

    private static final int MOST_VALUES = 50;

    private static final String VALUES = "select NAME, VALUE, count(*) as HOLDERS from BLC_CUSTOMER_ATTRIBUTE"
            + " where VALUE is not null group by NAME, VALUE order by NAME, count(*) desc, VALUE";
    private static final String PLACES = "select %1$s, count(*) as HOLDERS from BLC_ADDRESS where %1$s is not null"
            + " group by %1$s order by count(*) desc, %1$s";

    private final JdbcTemplate jdbc;

    AttributeCensus(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    List<AttributeDescription> take() {
        List<AttributeDescription> found = new ArrayList<>();
        Map<String, Values> own = new TreeMap<>();
        jdbc.query(VALUES, row -> {
            own.computeIfAbsent(row.getString(1), k -> new Values()).add(row.getString(2), row.getLong(3));
        });
        own.forEach((name, values) -> found.add(values.describe(name)));
        found.addAll(fields());
        return found;
    }

    private List<AttributeDescription> fields() {
        List<String> flag = Arrays.asList("true", "false");
        return Arrays.asList(
                describe("registered", Attribute.Kind.FLAG, flag),
                describe("receive_email", Attribute.Kind.FLAG, flag),
                describe("customer_since", Attribute.Kind.DATE, Collections.<String>emptyList()),
                describe("city", Attribute.Kind.TEXT, places("CITY")),
                describe("state", Attribute.Kind.TEXT, places("STATE_PROV_REGION")),
                describe("country", Attribute.Kind.TEXT, places("COUNTRY")),
                describe("postal_code", Attribute.Kind.TEXT, Collections.<String>emptyList()),
                describe("email", Attribute.Kind.TEXT, Collections.<String>emptyList()),
                describe("first_name", Attribute.Kind.TEXT, Collections.<String>emptyList()),
                describe("last_name", Attribute.Kind.TEXT, Collections.<String>emptyList()));
    }

    private List<String> places(String column) {
        Values values = new Values();
        jdbc.query(String.format(PLACES, column), row -> {
            values.add(row.getString(1), row.getLong(2));
        });
        return values.shared();
    }

    private static AttributeDescription describe(String name, Attribute.Kind kind, List<String> samples) {
        return new AttributeDescription(name, kind, samples);
    }

    /** The values of one attribute, most frequent first. */
    private static final class Values {
        private final List<String> all = new ArrayList<>();
        private final List<Long> holders = new ArrayList<>();

        void add(String value, long count) {
            all.add(value);
            holders.add(count);
        }

        List<String> shared() {
            return all
                    .subList(0, (int)
                            holders.stream().filter(n -> n >= SHARED_BY).count())
                    .stream()
                    .limit(MOST_VALUES)
                    .collect(Collectors.toList());
        }

        AttributeDescription describe(String name) {
            return AttributeCensus.describe(name, Attribute.kindOf(all), shared());
        }
    }
}

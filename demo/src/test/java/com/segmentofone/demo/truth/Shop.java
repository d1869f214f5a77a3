package com.segmentofone.demo.truth;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sales and views of some families of goods, read from the store's tables and the plugin's event log. */
final class Shop {

    private static final String LINES = "select o.CUSTOMER_ID, o.ORDER_ID, o.SUBMIT_DATE, s.NAME, k.NAME as KIND,"
            + " c.NAME as CATEGORY, f.NAME as FAMILY, i.RETAIL_PRICE from BLC_ORDER o"
            + " join BLC_ORDER_ITEM i on i.ORDER_ID = o.ORDER_ID"
            + " join BLC_DISCRETE_ORDER_ITEM x on x.ORDER_ITEM_ID = i.ORDER_ITEM_ID"
            + " join BLC_PRODUCT p on p.PRODUCT_ID = x.PRODUCT_ID join BLC_SKU s on s.SKU_ID = p.DEFAULT_SKU_ID"
            + " join BLC_CATEGORY k on k.CATEGORY_ID = p.DEFAULT_CATEGORY_ID"
            + " join BLC_CATEGORY c on c.CATEGORY_ID = k.DEFAULT_PARENT_CATEGORY_ID"
            + " join BLC_CATEGORY d on d.CATEGORY_ID = c.DEFAULT_PARENT_CATEGORY_ID"
            + " join BLC_CATEGORY f on f.CATEGORY_ID = d.DEFAULT_PARENT_CATEGORY_ID"
            + " where o.ORDER_STATUS = 'SUBMITTED' and f.NAME in (%s)";
    private static final String VIEWS = "select e.IDENTITY_KEY, c.NAME from SEG_EVENT e"
            + " join BLC_PRODUCT p on p.PRODUCT_ID = e.PRODUCT_ID"
            + " join BLC_CATEGORY k on k.CATEGORY_ID = p.DEFAULT_CATEGORY_ID"
            + " join BLC_CATEGORY c on c.CATEGORY_ID = k.DEFAULT_PARENT_CATEGORY_ID"
            + " where e.EVENT_TYPE = 'product.viewed' and e.OCCURRED_AT > ?";
    private static final String WITH_OFFER =
            "select distinct ORDER_ID from SEG_EVENT where EVENT_TYPE = 'offer.applied'";
    private static final String INCOMES =
            "select CUSTOMER_ID, VALUE from BLC_CUSTOMER_ATTRIBUTE where NAME = 'yearly_income'";
    private static final String STATES = "select l.CUSTOMER_ID, a.STATE_PROV_REGION from BLC_CUSTOMER_ADDRESS l"
            + " join BLC_ADDRESS a on a.ADDRESS_ID = l.ADDRESS_ID";

    record Line(
            long customer,
            long order,
            LocalDateTime time,
            String product,
            String kind,
            String category,
            String family,
            double price) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, List<String>> viewedCategories = new HashMap<>();
    private final Set<Long> withOffer;
    private final Map<Long, Double> incomes = new HashMap<>();
    private final Map<Long, String> states = new HashMap<>();

    /** @param viewsSince views before it are left out */
    Shop(DataSource store, List<String> families, Instant viewsSince) {
        JdbcTemplate jdbc = new JdbcTemplate(store);
        String marks = String.join(", ", Collections.nCopies(families.size(), "?"));
        jdbc.query(
                LINES.formatted(marks),
                row -> {
                    Timestamp time = row.getTimestamp(3);
                    lines.add(new Line(
                            row.getLong(1),
                            row.getLong(2),
                            time.toLocalDateTime(),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getDouble(8)));
                },
                families.toArray());
        jdbc.query(
                VIEWS,
                row -> {
                    viewedCategories
                            .computeIfAbsent(row.getString(1), identity -> new ArrayList<>())
                            .add(row.getString(2));
                },
                viewsSince.toEpochMilli());
        withOffer = new HashSet<>(jdbc.queryForList(WITH_OFFER, Long.class));
        jdbc.query(INCOMES, row -> {
            incomes.put(row.getLong(1), thousands(row.getString(2)));
        });
        jdbc.query(STATES, row -> {
            states.put(row.getLong(1), row.getString(2));
        });
    }

    /** {@code $30K - $50K} is 30. */
    private static double thousands(String income) {
        return Double.parseDouble(income.replaceFirst("^\\$(\\d+)K.*", "$1"));
    }

    List<Line> lines() {
        return lines;
    }

    /** By identity, the categories of what it looked at, one entry a view. */
    Map<String, List<String>> viewedCategories() {
        return viewedCategories;
    }

    boolean hasOffer(long order) {
        return withOffer.contains(order);
    }

    double income(long customer) {
        return incomes.get(customer);
    }

    String state(long customer) {
        return states.get(customer);
    }
}

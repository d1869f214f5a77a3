package com.segmentofone.demo.journey;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The store's tables, as its tests look into them. */
final class Log {

    private static final String PURCHASE = "insert into SEG_EVENT (EVENT_ID, IDENTITY_KEY, EVENT_TYPE, OCCURRED_AT,"
            + " RECEIVED_AT, PRODUCT_ID, QUANTITY, AMOUNT, CURRENCY, ORDER_ID)"
            + " values (?, ?, 'order.line', ?, ?, ?, 1, 100, 'USD', ?)";
    private static final String BUYERS = "select max(case when PRODUCT_ID = ? then 1 else 0 end)"
            + " from SEG_EVENT where EVENT_TYPE = 'order.line' group by IDENTITY_KEY"
            + " having count(distinct case when PRODUCT_ID in (?, ?) then PRODUCT_ID else null end) = 2";
    private static final String OF_CATEGORY = "select p.PRODUCT_ID, p.URL from BLC_PRODUCT p join BLC_CATEGORY c"
            + " on c.CATEGORY_ID = p.DEFAULT_CATEGORY_ID where c.NAME = ? order by p.PRODUCT_ID";
    private static final String NAMED = "select p.PRODUCT_ID, p.URL from BLC_PRODUCT p join BLC_SKU s"
            + " on s.SKU_ID = p.DEFAULT_SKU_ID where s.NAME like ? order by p.PRODUCT_ID";
    private static final String CLICKS = "select count(*) from SEG_EVENT where EVENT_TYPE = 'slot.clicked'"
            + " and IDENTITY_KEY = ? and ATTRIBUTES like ? and ATTRIBUTES like ?";
    private static final String MEMBER = "select count(*) from SEG_MEMBERSHIP m join SEG_SEGMENT s"
            + " on s.SEGMENT_ID = m.SEGMENT_ID where s.NAME = ? and m.IDENTITY_KEY = ?";
    private static final String HISTORY =
            "select count(*) from SEG_META where NAME = 'backfill.orders.cursor'" + " and VAL like '% complete'";

    private final JdbcTemplate jdbc;

    Log(DataSource store) {
        this.jdbc = new JdbcTemplate(store);
    }

    List<Departments.Product> productsOf(String category) {
        return jdbc.query(OF_CATEGORY, (row, n) -> new Departments.Product(row.getLong(1), row.getString(2)), category);
    }

    /** @param name without the brand */
    Departments.Product product(String name) {
        return jdbc.query(NAMED, (row, n) -> new Departments.Product(row.getLong(1), row.getString(2)), "%" + name)
                .get(0);
    }

    /** Somebody bought a product, and it was another system that wrote it down. */
    void bought(String identity, long product) {
        long now = System.currentTimeMillis();
        String id = String.format("0TEST%021d", now);
        jdbc.update(PURCHASE, id, identity, now, now, product, now);
    }

    /** Everybody who bought both a and b. */
    List<Buyer> buyersOf(long a, long b, long third) {
        return jdbc.query(BUYERS, (row, n) -> new Buyer(row.getInt(1) == 1), third, a, b);
    }

    record Buyer(boolean alsoThird) {}

    int clicks(String identity, String place, String variant) {
        return jdbc.queryForObject(
                CLICKS, Integer.class, identity, "%\"slot\":\"" + place + "\"%", "%\"variant\":\"" + variant + "\"%");
    }

    boolean hasAllHistory() {
        return jdbc.queryForObject(HISTORY, Integer.class) > 0;
    }

    long offer(String name) {
        return jdbc.queryForObject("select OFFER_ID from BLC_OFFER where OFFER_NAME = ?", Long.class, name);
    }

    boolean hasOffers(int count) {
        return jdbc.queryForObject("select count(*) from SEG_OFFER_AUDIENCE", Integer.class) >= count;
    }

    boolean isIn(String segment, String identity) {
        return jdbc.queryForObject(MEMBER, Integer.class, segment, identity) > 0;
    }

    String why(long offer, String language) {
        return jdbc.queryForObject(
                "select max(WHY) from SEG_OFFER_WORDING where OFFER_ID = ? and LANGUAGE = ?",
                String.class,
                offer,
                language);
    }

    void addCrossSale(long of, long related) {
        jdbc.update(
                "insert into BLC_PRODUCT_CROSS_SALE (CROSS_SALE_PRODUCT_ID, PRODUCT_ID, RELATED_SALE_PRODUCT_ID, SEQUENCE)"
                        + " values (?, ?, ?, 1)",
                900_000 + of,
                of,
                related);
    }
}

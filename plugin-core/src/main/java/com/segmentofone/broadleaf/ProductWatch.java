package com.segmentofone.broadleaf;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventQueue;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.event.Stock;
import com.segmentofone.persistence.EventRows;
import com.segmentofone.persistence.Jdbc;
import com.segmentofone.persistence.Meta;
import com.segmentofone.persistence.ProductFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Notices that a product's price or stock is not what it was, whoever changed it: the host tells nobody. What was seen last is in a
 * table, so that a change is told once, by one node, and also when it happened while nobody looked.
 */
public final class ProductWatch implements Runnable, Stock {
    private static final String JOB = "products.watch";
    private static final long LEASE = 60_000;
    private static final String QUANTITY = "QUANTITY_AVAILABLE";
    private static final String PRODUCTS =
            "select p.PRODUCT_ID, s.SALE_PRICE, s.RETAIL_PRICE, s.AVAILABLE_FLAG, s.INVENTORY_TYPE%s"
                    + " from BLC_PRODUCT p join BLC_SKU s on s.SKU_ID = p.DEFAULT_SKU_ID"
                    + " where p.ARCHIVED is null or p.ARCHIVED <> 'Y'";

    private final Jdbc jdbc;
    private final Meta meta;
    private final EventQueue queue;
    private final Currency currency;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private volatile Set<Long> outOfStock = Collections.emptySet();

    public ProductWatch(Jdbc jdbc, Meta meta, EventQueue queue, Currency currency, Clock clock) {
        this.jdbc = jdbc;
        this.meta = meta;
        this.queue = queue;
        this.currency = currency;
        this.clock = clock;
    }

    /** As it was at the last look, some seconds ago. */
    @Override
    public boolean isOut(long productId) {
        return outOfStock.contains(productId);
    }

    @Override
    public void run() {
        Map<Long, ProductFacts> now = jdbc.inTransaction(this::read);
        Set<Long> out = new HashSet<>();
        now.forEach((id, facts) -> {
            if (facts.isOutOfStock()) {
                out.add(id);
            }
        });
        outOfStock = out;
        long at = clock.millis();
        if (meta.claim(JOB, holder, at, at + LEASE)) {
            List<Event> told = jdbc.inTransaction(connection -> compare(connection, now, at));
            if (!told.isEmpty()) {
                queue.announce(told);
            }
        }
    }

    private List<Event> compare(Connection connection, Map<Long, ProductFacts> now, long at) throws SQLException {
        Map<Long, ProductFacts> before = ProductFacts.readAll(connection);
        List<ProductFacts> changed = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (ProductFacts facts : now.values()) {
            ProductFacts known = before.get(facts.productId());
            if (!facts.equals(known)) {
                changed.add(facts);
                addEvents(known, facts, at, events);
            }
        }
        ProductFacts.write(connection, changed, before.keySet(), at);
        return EventRows.insertMissing(connection, events);
    }

    /** Of a product that is seen for the first time nothing has changed. */
    private void addEvents(ProductFacts before, ProductFacts now, long at, List<Event> events) {
        if (before == null) {
            return;
        }
        Event.Builder stock = Event.of(EventType.STOCK_CHANGED, Identity.product(now.productId()), at);
        Event.Builder price = Event.of(EventType.PRICE_CHANGED, Identity.product(now.productId()), at);
        if (!Objects.equals(before.stock(), now.stock())) {
            events.add(stock.product(now.productId())
                    .attribute("stock", text(now.stock()))
                    .attribute("was", text(before.stock()))
                    .build());
        }
        if (!Objects.equals(before.price(), now.price())) {
            events.add(price.product(now.productId())
                    .amount(now.price(), now.price() == null ? null : currency.getCurrencyCode())
                    .attribute("was", text(before.price()))
                    .build());
        }
    }

    private static String text(Long number) {
        return number == null ? null : number.toString();
    }

    private Map<Long, ProductFacts> read(Connection connection) throws SQLException {
        boolean counted = hasQuantities(connection);
        String sql = String.format(PRODUCTS, counted ? ", s." + QUANTITY : "");
        Map<Long, ProductFacts> found = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(1000);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Long price = minorUnits(row.getBigDecimal(2), row.getBigDecimal(3));
                    found.put(row.getLong(1), new ProductFacts(row.getLong(1), price, stock(row, counted)));
                }
            }
        }
        return found;
    }

    /** @return null when the host does not count, and sells it whenever it is asked for */
    private static Long stock(ResultSet row, boolean counted) throws SQLException {
        String available = row.getString(4);
        String type = row.getString(5);
        if (available != null && available.trim().equals("N") || "UNAVAILABLE".equals(type)) {
            return 0L;
        }
        if (!counted || !"CHECK_QUANTITY".equals(type)) {
            return null;
        }
        return Math.max(0, row.getLong(6));
    }

    /** The host has the column only where the site has asked for it. */
    private static boolean hasQuantities(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        boolean lower = data.storesLowerCaseIdentifiers();
        String table = lower ? "blc_sku" : "BLC_SKU";
        String column = lower ? QUANTITY.toLowerCase(Locale.ROOT) : QUANTITY;
        try (ResultSet found = data.getColumns(null, null, table, column)) {
            return found.next();
        }
    }

    private Long minorUnits(BigDecimal sale, BigDecimal retail) {
        BigDecimal price = sale == null ? retail : sale;
        return price == null
                ? null
                : price.movePointRight(Math.max(0, currency.getDefaultFractionDigits()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}

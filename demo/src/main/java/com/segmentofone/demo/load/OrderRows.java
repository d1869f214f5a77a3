package com.segmentofone.demo.load;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Orders of every kind on their way into the order tables, numbered as they come, sent many at a time. */
final class OrderRows implements AutoCloseable {

    private static final int ORDERS_AT_ONCE = 500;
    private static final DateTimeFormatter NUMBER_PREFIX = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final String DISCRETE = "org.broadleafcommerce.core.order.domain.DiscreteOrderItem";

    /** What becomes of an order: delivered, still open, or a list that is kept under a name. */
    enum Kind {
        SUBMITTED,
        IN_PROCESS,
        NAMED
    }

    /** @param name of a named list, else null */
    record Order(long customerId, Kind kind, String name, LocalDateTime time, List<Line> lines) {}

    /**
     * @param price of one unit, after discounts
     * @param retail of one unit, before them
     */
    record Line(long productId, int units, BigDecimal price, BigDecimal retail) {

        BigDecimal amount() {
            return price.multiply(BigDecimal.valueOf(units));
        }
    }

    private final Connection connection;
    private final Catalogue catalogue;
    private final Map<Long, String> names;
    private final Batch orders;
    private final Batch groups;
    private final Batch items;
    private final Batch discreteItems;
    private final Batch groupItems;
    private long lastOrder;
    private long lastItem;

    OrderRows(Connection connection, Catalogue catalogue) throws SQLException {
        this.connection = connection;
        this.catalogue = catalogue;
        this.names = catalogue.products().stream()
                .collect(Collectors.toMap(product -> product.id(), product -> product.name()));
        this.orders = orders();
        this.groups = groups();
        this.items = items();
        this.discreteItems = discreteItems();
        this.groupItems = groupItems();
    }

    /** The order's number. */
    long add(Order order) throws SQLException {
        long id = ++lastOrder;
        BigDecimal total = order.lines().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        head(id, order, total);
        if (order.kind() != Kind.NAMED) {
            group(id, order, total);
        }
        for (Line line : order.lines()) {
            line(id, order.kind(), line);
        }
        if (id % ORDERS_AT_ONCE == 0) {
            flush();
            connection.commit();
        }
        return id;
    }

    void flush() throws SQLException {
        Batch.flushInOrder(orders, groups, items, discreteItems, groupItems);
    }

    private void head(long id, Order order, BigDecimal total) throws SQLException {
        boolean submitted = order.kind() == Kind.SUBMITTED;
        orders.row(
                id,
                order.customerId(),
                order.name(),
                submitted ? NUMBER_PREFIX.format(order.time()) + id : null,
                order.kind().name(),
                submitted ? order.time() : null,
                order.time(),
                order.time(),
                total,
                total,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                ReferenceData.CURRENCY,
                ReferenceData.LOCALE,
                false);
    }

    private void group(long id, Order order, BigDecimal total) throws SQLException {
        groups.row(
                id,
                id,
                order.customerId(),
                ReferenceData.DELIVERY,
                "PHYSICAL_SHIP",
                delivery(order.kind()),
                true,
                total,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                total);
    }

    private void line(long order, Kind kind, Line line) throws SQLException {
        long item = ++lastItem;
        items.row(
                item,
                order,
                names.get(line.productId()),
                DISCRETE,
                line.units(),
                line.price(),
                line.retail(),
                line.price(),
                catalogue.placeOf(line.productId()).id(),
                true,
                true);
        discreteItems.row(item, line.productId(), line.productId(), line.retail());
        if (kind != Kind.NAMED) {
            groupItems.row(item, order, item, line.units(), line.amount(), delivery(kind));
        }
    }

    private static String delivery(Kind kind) {
        return kind == Kind.SUBMITTED ? "DELIVERED" : null;
    }

    private Batch orders() throws SQLException {
        return Batch.into(
                        connection,
                        "BLC_ORDER",
                        "ORDER_ID",
                        "CUSTOMER_ID",
                        "NAME",
                        "ORDER_NUMBER",
                        "ORDER_STATUS",
                        "SUBMIT_DATE",
                        "DATE_CREATED",
                        "DATE_UPDATED",
                        "ORDER_SUBTOTAL",
                        "ORDER_TOTAL",
                        "TOTAL_SHIPPING",
                        "TOTAL_TAX",
                        "CURRENCY_CODE",
                        "LOCALE_CODE",
                        "IS_PREVIEW")
                .onlyWhenFlushed();
    }

    private Batch groups() throws SQLException {
        return Batch.into(
                        connection,
                        "BLC_FULFILLMENT_GROUP",
                        "FULFILLMENT_GROUP_ID",
                        "ORDER_ID",
                        "ADDRESS_ID",
                        "FULFILLMENT_OPTION_ID",
                        "TYPE",
                        "STATUS",
                        "IS_PRIMARY",
                        "MERCHANDISE_TOTAL",
                        "RETAIL_PRICE",
                        "SALE_PRICE",
                        "PRICE",
                        "TOTAL_TAX",
                        "TOTAL")
                .onlyWhenFlushed();
    }

    private Batch items() throws SQLException {
        return Batch.into(
                        connection,
                        "BLC_ORDER_ITEM",
                        "ORDER_ITEM_ID",
                        "ORDER_ID",
                        "NAME",
                        "ORDER_ITEM_TYPE",
                        "QUANTITY",
                        "PRICE",
                        "RETAIL_PRICE",
                        "SALE_PRICE",
                        "CATEGORY_ID",
                        "DISCOUNTS_ALLOWED",
                        "ITEM_TAXABLE_FLAG")
                .onlyWhenFlushed();
    }

    private Batch discreteItems() throws SQLException {
        return Batch.into(
                        connection,
                        "BLC_DISCRETE_ORDER_ITEM",
                        "ORDER_ITEM_ID",
                        "PRODUCT_ID",
                        "SKU_ID",
                        "BASE_RETAIL_PRICE")
                .onlyWhenFlushed();
    }

    private Batch groupItems() throws SQLException {
        return Batch.into(
                        connection,
                        "BLC_FULFILLMENT_GROUP_ITEM",
                        "FULFILLMENT_GROUP_ITEM_ID",
                        "FULFILLMENT_GROUP_ID",
                        "ORDER_ITEM_ID",
                        "QUANTITY",
                        "TOTAL_ITEM_AMOUNT",
                        "STATUS")
                .onlyWhenFlushed();
    }

    @Override
    public void close() throws SQLException {
        try (orders;
                groups;
                items;
                discreteItems;
                groupItems) {
            flush();
        }
    }
}

package com.segmentofone.demo.load;

import com.segmentofone.demo.foodmart.SalesLine;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Writes each basket as a submitted, delivered order with one item for each line. */
final class OrderLoad {

    private static final int BASKETS_AT_ONCE = 500;
    private static final DateTimeFormatter NUMBER_PREFIX = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final String DISCRETE = "org.broadleafcommerce.core.order.domain.DiscreteOrderItem";

    private final Connection connection;
    private final Calendar calendar;
    private final Catalogue catalogue;
    private final Map<Long, String> names;
    private long orders;
    private long lines;

    OrderLoad(Connection connection, Calendar calendar, Catalogue catalogue) {
        this.connection = connection;
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.names = catalogue.products().stream()
                .collect(java.util.stream.Collectors.toMap(product -> product.id(), product -> product.name()));
    }

    void load(SalesHistory sales) throws SQLException {
        try (Batch orders = orders();
                Batch groups = groups();
                Batch items = items();
                Batch discreteItems = discreteItems();
                Batch groupItems = groupItems()) {
            int waiting = 0;
            for (Map.Entry<SalesHistory.BasketKey, List<SalesLine>> basket :
                    sales.baskets().entrySet()) {
                write(basket.getKey(), basket.getValue(), orders, groups, items, discreteItems, groupItems);
                if (++waiting % BASKETS_AT_ONCE == 0) {
                    Batch.flushInOrder(orders, groups, items, discreteItems, groupItems);
                    connection.commit();
                }
            }
            Batch.flushInOrder(orders, groups, items, discreteItems, groupItems);
        }
    }

    private void write(
            SalesHistory.BasketKey basket,
            List<SalesLine> basketLines,
            Batch orderRows,
            Batch groupRows,
            Batch itemRows,
            Batch discreteRows,
            Batch groupItemRows)
            throws SQLException {
        long order = ++orders;
        LocalDateTime time = calendar.shoppingTime(basket.day(), basket.customerId());
        BigDecimal total = basketLines.stream().map(SalesLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        orderRows.row(
                order,
                basket.customerId(),
                NUMBER_PREFIX.format(time) + order,
                "SUBMITTED",
                time,
                time,
                time,
                total,
                total,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                ReferenceData.CURRENCY,
                ReferenceData.LOCALE,
                false);
        groupRows.row(
                order,
                order,
                basket.customerId(),
                ReferenceData.DELIVERY,
                "PHYSICAL_SHIP",
                "DELIVERED",
                true,
                total,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                total);
        for (SalesLine line : basketLines) {
            long item = ++lines;
            int units = line.units().intValueExact();
            BigDecimal price = line.amount().divide(line.units());
            itemRows.row(
                    item,
                    order,
                    names.get(line.productId()),
                    DISCRETE,
                    units,
                    price,
                    price,
                    price,
                    catalogue.placeOf(line.productId()).id(),
                    true,
                    true);
            discreteRows.row(item, line.productId(), line.productId(), price);
            groupItemRows.row(item, order, item, units, line.amount(), "DELIVERED");
        }
    }

    private Batch orders() throws SQLException {
        return Batch.into(
                        connection,
                        "BLC_ORDER",
                        "ORDER_ID",
                        "CUSTOMER_ID",
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
}

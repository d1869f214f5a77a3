package com.segmentofone.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A product's price and stock as they were seen last; rows of SEG_PRODUCT_FACT. */
public final class ProductFacts {
    private final long productId;
    private final Long price;
    private final Long stock;

    /**
     * @param price minor units; null when there is none
     * @param stock pieces; null when nobody counts them
     */
    public ProductFacts(long productId, Long price, Long stock) {
        this.productId = productId;
        this.price = price;
        this.stock = stock;
    }

    public long productId() {
        return productId;
    }

    public Long price() {
        return price;
    }

    public Long stock() {
        return stock;
    }

    public boolean isOutOfStock() {
        return stock != null && stock <= 0;
    }

    /** By product, on a connection and in a transaction that somebody else looks after. */
    public static Map<Long, ProductFacts> readAll(Connection connection) throws SQLException {
        Map<Long, ProductFacts> all = new HashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select PRODUCT_ID, PRICE, STOCK from SEG_PRODUCT_FACT");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                all.put(row.getLong(1), new ProductFacts(row.getLong(1), number(row, 2), number(row, 3)));
            }
        }
        return all;
    }

    /** @param known the products that have a row */
    public static void write(Connection connection, Collection<ProductFacts> changed, Set<Long> known, long at)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                        "update SEG_PRODUCT_FACT set PRICE = ?, STOCK = ?, SEEN_AT = ? where PRODUCT_ID = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into SEG_PRODUCT_FACT (PRICE, STOCK, SEEN_AT, PRODUCT_ID) values (?, ?, ?, ?)")) {
            for (ProductFacts facts : changed) {
                facts.store(known.contains(facts.productId) ? update : insert, at);
            }
        }
    }

    private void store(PreparedStatement statement, long at) throws SQLException {
        setNumber(statement, 1, price);
        setNumber(statement, 2, stock);
        statement.setLong(3, at);
        statement.setLong(4, productId);
        statement.executeUpdate();
    }

    private static void setNumber(PreparedStatement statement, int at, Long value) throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.BIGINT);
        } else {
            statement.setLong(at, value);
        }
    }

    private static Long number(ResultSet row, int at) throws SQLException {
        long value = row.getLong(at);
        return row.wasNull() ? null : value;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof ProductFacts)) {
            return false;
        }
        ProductFacts that = (ProductFacts) other;
        return productId == that.productId && Objects.equals(price, that.price) && Objects.equals(stock, that.stock);
    }

    @Override
    public int hashCode() {
        return Objects.hash(productId, price, stock);
    }
}

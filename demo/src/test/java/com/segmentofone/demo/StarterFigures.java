package com.segmentofone.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** How many shoppers belong in each starter segment, by plain SQL and arithmetic: nothing of the rule language. */
final class StarterFigures {

    private static final long DAY = 86_400_000L;
    private static final String ORDERS =
            "SELECT CUSTOMER_ID, COUNT(*) AS N FROM BLC_ORDER WHERE ORDER_STATUS = 'SUBMITTED'%s GROUP BY CUSTOMER_ID";
    private static final String NEVER = " NOT IN (SELECT CUSTOMER_ID FROM BLC_ORDER WHERE ORDER_STATUS = 'SUBMITTED')";

    private final Connection connection;
    private final long now = System.currentTimeMillis();
    private final long year = LocalDate.now()
            .minusMonths(12)
            .plusDays(1)
            .atStartOfDay(ZoneId.systemDefault())
            .toInstant()
            .toEpochMilli();

    private StarterFigures(Connection connection) {
        this.connection = connection;
    }

    static Map<String, Long> of(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return new StarterFigures(connection).all();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Long> all() throws SQLException {
        Map<String, Long> all = new TreeMap<>();
        all.put("New visitor", newVisitors());
        all.put(
                "Registered, never bought",
                number("SELECT COUNT(*) FROM BLC_CUSTOMER WHERE IS_REGISTERED = TRUE AND CUSTOMER_ID" + NEVER));
        all.put("First-time buyer", buyers("", "N = 1"));
        all.put("Bought in the last 30 days", buyers(since(30), "N >= 1"));
        all.put(
                "Lapsed",
                number("SELECT COUNT(*) FROM (" + String.format(ORDERS, "") + ") A WHERE CUSTOMER_ID NOT IN"
                        + " (SELECT CUSTOMER_ID FROM (" + String.format(ORDERS, since(90)) + ") B)"));
        all.put("Big spender", topTenthByOrderValue());
        all.put("Frequent buyer", buyers(since(90), "N >= 3"));
        all.put("Bargain hunter", bargainHunters());
        all.put("Cart abandoned", abandonedCarts());
        all.put("Category fan", fans());
        all.put(
                "High income",
                number("SELECT COUNT(*) FROM BLC_CUSTOMER_ATTRIBUTE WHERE NAME = 'yearly_income'"
                        + " AND VALUE IN ('$110K - $130K', '$130K - $150K', '$150K +')"));
        all.put("Birthday within 7 days", birthdays());
        return all;
    }

    private String since(int days) {
        return " AND SUBMIT_DATE > TIMESTAMP '" + new java.sql.Timestamp(now - days * DAY) + "'";
    }

    private long buyers(String condition, String having) throws SQLException {
        return number("SELECT COUNT(*) FROM (" + String.format(ORDERS, condition) + ") A WHERE " + having);
    }

    /** Visitors who have become customers count as these. */
    private long newVisitors() throws SQLException {
        return number("SELECT COUNT(*) FROM (SELECT WHO, MIN(OCCURRED_AT) AS FIRST_AT FROM"
                + " (SELECT COALESCE('c' || A.CUSTOMER_ID, E.IDENTITY_KEY) AS WHO, E.OCCURRED_AT FROM SEG_EVENT E"
                + " LEFT JOIN SEG_ALIAS A ON E.IDENTITY_KEY = 'v' || A.VISITOR_ID"
                + " WHERE E.EVENT_TYPE = 'product.viewed' AND E.OCCURRED_AT <= " + now + ") V GROUP BY WHO) F"
                + " WHERE FIRST_AT > " + (now - 7 * DAY)
                + " AND WHO NOT IN (SELECT 'c' || CUSTOMER_ID FROM BLC_ORDER WHERE ORDER_STATUS = 'SUBMITTED')");
    }

    private long topTenthByOrderValue() throws SQLException {
        List<BigDecimal> values = new ArrayList<>();
        each(
                "SELECT SUM(AMOUNT), COUNT(DISTINCT ORDER_ID) FROM SEG_EVENT WHERE EVENT_TYPE = 'order.line'"
                        + " AND OCCURRED_AT >= " + year + " AND OCCURRED_AT <= " + now + " GROUP BY IDENTITY_KEY",
                row -> values.add(row.getBigDecimal(1).divide(row.getBigDecimal(2), MathContext.DECIMAL128)));
        values.sort(null);
        BigDecimal least = values.get(values.size() - (values.size() + 9) / 10);
        return values.stream().filter(v -> v.compareTo(least) >= 0).count();
    }

    private long bargainHunters() throws SQLException {
        Set<Long> reduced = new HashSet<>();
        each("SELECT ORDER_ID FROM SEG_EVENT WHERE EVENT_TYPE = 'offer.applied'", row -> reduced.add(row.getLong(1)));
        Map<Long, List<Long>> orders = new HashMap<>();
        each(
                "SELECT CUSTOMER_ID, ORDER_ID FROM BLC_ORDER WHERE ORDER_STATUS = 'SUBMITTED'"
                        + " AND SUBMIT_DATE >= TIMESTAMP '" + new java.sql.Timestamp(year) + "'",
                row -> orders.computeIfAbsent(row.getLong(1), c -> new ArrayList<>())
                        .add(row.getLong(2)));
        return orders.values().stream()
                .filter(all -> all.size() >= 3
                        && 2 * all.stream().filter(reduced::contains).count() >= all.size())
                .count();
    }

    /** The demo's carts are of customers, and nothing was ever taken out of them. */
    private long abandonedCarts() throws SQLException {
        return number("SELECT COUNT(*) FROM (SELECT IDENTITY_KEY, MAX(OCCURRED_AT) AS TOUCHED FROM SEG_EVENT"
                + " WHERE EVENT_TYPE LIKE 'cart.%' AND IDENTITY_KEY LIKE 'c%' GROUP BY IDENTITY_KEY) C"
                + " WHERE TOUCHED <= " + (now - 3_600_000L) + " AND NOT EXISTS (SELECT 1 FROM SEG_EVENT L"
                + " WHERE L.EVENT_TYPE = 'order.line' AND L.IDENTITY_KEY = C.IDENTITY_KEY"
                + " AND L.OCCURRED_AT >= C.TOUCHED)");
    }

    private long fans() throws SQLException {
        Map<Long, Long> parents = new HashMap<>();
        each(
                "SELECT SUB_CATEGORY_ID, CATEGORY_ID FROM BLC_CATEGORY_XREF",
                row -> parents.put(row.getLong(1), row.getLong(2)));
        Map<Long, Long> departments = new HashMap<>();
        each(
                "SELECT PRODUCT_ID, DEFAULT_CATEGORY_ID FROM BLC_PRODUCT",
                row -> departments.put(row.getLong(1), department(row.getLong(2), parents)));
        Map<Long, Map<Long, Long>> units = new HashMap<>();
        each(
                "SELECT O.CUSTOMER_ID, D.PRODUCT_ID, SUM(I.QUANTITY) FROM BLC_ORDER O"
                        + " JOIN BLC_ORDER_ITEM I ON I.ORDER_ID = O.ORDER_ID"
                        + " JOIN BLC_DISCRETE_ORDER_ITEM D ON D.ORDER_ITEM_ID = I.ORDER_ITEM_ID"
                        + " WHERE O.ORDER_STATUS = 'SUBMITTED' AND O.SUBMIT_DATE >= TIMESTAMP '"
                        + new java.sql.Timestamp(year) + "' GROUP BY O.CUSTOMER_ID, D.PRODUCT_ID",
                row -> units.computeIfAbsent(row.getLong(1), c -> new HashMap<>())
                        .merge(departments.get(row.getLong(2)), row.getLong(3), Long::sum));
        Map<Long, Long> orders = new HashMap<>();
        each(
                String.format(ORDERS, " AND SUBMIT_DATE >= TIMESTAMP '" + new java.sql.Timestamp(year) + "'"),
                row -> orders.put(row.getLong(1), row.getLong(2)));
        return units.entrySet().stream()
                .filter(c -> orders.get(c.getKey()) >= 3 && hasHalf(c.getValue()))
                .count();
    }

    private static boolean hasHalf(Map<Long, Long> units) {
        long all = units.values().stream().mapToLong(n -> n).sum();
        return units.values().stream().anyMatch(n -> n * 2 >= all);
    }

    /** The second of the levels below the root. */
    private static long department(long category, Map<Long, Long> parents) {
        List<Long> path = new ArrayList<>(List.of(category));
        while (parents.containsKey(path.get(0))) {
            path.add(0, parents.get(path.get(0)));
        }
        return path.get(2);
    }

    private long birthdays() throws SQLException {
        List<LocalDate> dates = new ArrayList<>();
        each(
                "SELECT VALUE FROM BLC_CUSTOMER_ATTRIBUTE WHERE NAME = 'birthdate'",
                row -> dates.add(LocalDate.parse(row.getString(1).substring(0, 10))));
        LocalDate today = LocalDate.now();
        List<LocalDate> week = today.datesUntil(today.plusDays(8)).collect(Collectors.toList());
        return dates.stream()
                .filter(d ->
                        week.stream().anyMatch(day -> d.withYear(day.getYear()).equals(day)))
                .count();
    }

    private long number(String sql) throws SQLException {
        long[] found = new long[1];
        each(sql, row -> found[0] = row.getLong(1));
        return found[0];
    }

    private void each(String sql, Row reading) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                reading.read(row);
            }
        }
    }

    /** Reads one row. */
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }
}

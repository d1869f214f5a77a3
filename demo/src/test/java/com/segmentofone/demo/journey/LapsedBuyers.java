package com.segmentofone.demo.journey;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who bought and not in 90 days, asked of the store's own orders; and what the plugin has written about them. */
final class LapsedBuyers {

    private static final long WINDOW = Duration.ofDays(90).getSeconds();
    private static final String LAST_ORDERS = "select CUSTOMER_ID, max(SUBMIT_DATE) from BLC_ORDER"
            + " where ORDER_STATUS = 'SUBMITTED' group by CUSTOMER_ID";
    private static final String SEGMENT = "(select SEGMENT_ID from SEG_SEGMENT where NAME = 'Lapsed')";
    private static final String MEMBERS =
            "select count(*) from SEG_MEMBERSHIP where IDENTITY_KEY like 'c%' and SEGMENT_ID = " + SEGMENT;
    private static final String ENTERED = "select IDENTITY_KEY, OCCURRED_AT from SEG_MEMBERSHIP_HISTORY"
            + " where CHANGE_KIND = 'ENTERED' and IDENTITY_KEY like 'c%' and OCCURRED_AT > ? and OCCURRED_AT <= ?"
            + " and SEGMENT_ID = " + SEGMENT;

    private final JdbcTemplate jdbc;

    LapsedBuyers(DataSource store) {
        this.jdbc = new JdbcTemplate(store);
    }

    long segment() {
        return jdbc.queryForObject("select SEGMENT_ID from SEG_SEGMENT where NAME = 'Lapsed'", Long.class);
    }

    /** How many customers' last order is 90 days or more before an instant. */
    long at(Instant instant) {
        return dueSeconds().values().stream()
                .filter(due -> due <= instant.getEpochSecond())
                .count();
    }

    /** The second at which each customer lapses, of those who do so after one instant and not after another. */
    Map<Long, Long> due(Instant after, Instant until) {
        Map<Long, Long> due = dueSeconds();
        due.values().removeIf(second -> second <= after.getEpochSecond() || second > until.getEpochSecond());
        return due;
    }

    private Map<Long, Long> dueSeconds() {
        Map<Long, Long> due = new TreeMap<>();
        jdbc.query(LAST_ORDERS, row -> {
            Timestamp last = row.getTimestamp(2);
            due.put(row.getLong(1), Math.floorDiv(last.getTime(), 1000L) + WINDOW);
        });
        return due;
    }

    /** Customers that the plugin has stored as members. */
    long members() {
        return jdbc.queryForObject(MEMBERS, Long.class);
    }

    /** When each customer entered by the plugin's history, in seconds that must be whole. */
    Map<Long, Long> entered(Instant after, Instant until) {
        Map<Long, Long> entered = new TreeMap<>();
        Object[] between = {after.toEpochMilli(), until.toEpochMilli()};
        jdbc.query(ENTERED, between, row -> {
            if (row.getLong(2) % 1000 != 0) {
                throw new AssertionError("entered at " + row.getLong(2) + ", which is no whole second");
            }
            Long before = entered.put(Long.valueOf(row.getString(1).substring(1)), row.getLong(2) / 1000);
            if (before != null) {
                throw new AssertionError("entered twice: " + row.getString(1));
            }
        });
        return entered;
    }
}

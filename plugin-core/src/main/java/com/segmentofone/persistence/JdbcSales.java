package com.segmentofone.persistence;

import com.segmentofone.event.EventType;
import com.segmentofone.recommend.Sales;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sales as the database adds them up from SEG_EVENT. What was cancelled or returned is left out. */
public final class JdbcSales implements Sales {

    private static final String UNITS = "select PRODUCT_ID, sum(QUANTITY) from SEG_EVENT e"
            + " where EVENT_TYPE = ? and OCCURRED_AT >= ? and PRODUCT_ID is not null"
            + " and not exists (select 1 from SEG_EVENT c where c.IDENTITY_KEY = e.IDENTITY_KEY"
            + " and c.EVENT_TYPE = ? and c.ORDER_ID = e.ORDER_ID)"
            + " group by PRODUCT_ID";
    /** Pieces that came back of the orders counted. */
    private static final String RETURNED = "select r.PRODUCT_ID, sum(r.QUANTITY) from SEG_EVENT r"
            + " where r.EVENT_TYPE = ? and r.PRODUCT_ID is not null"
            + " and exists (select 1 from SEG_EVENT e where e.IDENTITY_KEY = r.IDENTITY_KEY and e.EVENT_TYPE = ?"
            + " and e.ORDER_ID = r.ORDER_ID and e.PRODUCT_ID = r.PRODUCT_ID and e.OCCURRED_AT >= ?)"
            + " and not exists (select 1 from SEG_EVENT c where c.IDENTITY_KEY = r.IDENTITY_KEY"
            + " and c.EVENT_TYPE = ? and c.ORDER_ID = r.ORDER_ID)"
            + " group by r.PRODUCT_ID";

    private static final String CANCELLED = "select count(*) from SEG_EVENT where EVENT_TYPE = ?";

    private final JdbcTemplate jdbc;

    public JdbcSales(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public Map<Long, Long> unitsSince(long epochMillis) {
        Map<Long, Long> units = new HashMap<>();
        boolean cancellations = jdbc.queryForObject(CANCELLED, Long.class, EventType.ORDER_CANCELLED) > 0;
        String sql = cancellations ? UNITS : UNITS.replaceFirst(" and not exists .*\\)(?= group)", "");
        Object[] values = cancellations
                ? new Object[] {EventType.ORDER_LINE, epochMillis, EventType.ORDER_CANCELLED}
                : new Object[] {EventType.ORDER_LINE, epochMillis};
        jdbc.query(
                sql,
                row -> {
                    units.put(row.getLong(1), row.getLong(2));
                },
                values);
        lessReturned(units, epochMillis);
        return units;
    }

    private void lessReturned(Map<Long, Long> units, long epochMillis) {
        jdbc.query(
                RETURNED,
                row -> {
                    long returned = row.getLong(2);
                    units.computeIfPresent(row.getLong(1), (product, sold) -> Math.max(0, sold - returned));
                },
                EventType.ORDER_RETURNED,
                EventType.ORDER_LINE,
                epochMillis,
                EventType.ORDER_CANCELLED);
    }
}

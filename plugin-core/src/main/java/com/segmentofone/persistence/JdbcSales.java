package com.segmentofone.persistence;

import com.segmentofone.event.EventType;
import com.segmentofone.recommend.Sales;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sales as the database adds them up from SEG_EVENT. Orders that were cancelled as a whole are left out. */
public final class JdbcSales implements Sales {

    private static final String UNITS = "select PRODUCT_ID, sum(QUANTITY) from SEG_EVENT e"
            + " where EVENT_TYPE = ? and OCCURRED_AT >= ? and PRODUCT_ID is not null"
            + " and not exists (select 1 from SEG_EVENT c where c.IDENTITY_KEY = e.IDENTITY_KEY"
            + " and c.EVENT_TYPE = ? and c.ORDER_ID = e.ORDER_ID)"
            + " group by PRODUCT_ID";
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
        return units;
    }
}

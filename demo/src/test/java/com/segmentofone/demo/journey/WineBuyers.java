package com.segmentofone.demo.journey;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who bought wine twice in 90 days, asked of the store's own order tables without the plugin. */
final class WineBuyers {

    private static final String BUYERS = "select o.CUSTOMER_ID from BLC_ORDER o"
            + " join BLC_ORDER_ITEM i on i.ORDER_ID = o.ORDER_ID"
            + " join BLC_DISCRETE_ORDER_ITEM d on d.ORDER_ITEM_ID = i.ORDER_ITEM_ID"
            + " join BLC_PRODUCT p on p.PRODUCT_ID = d.PRODUCT_ID"
            + " join BLC_CATEGORY c on c.CATEGORY_ID = p.DEFAULT_CATEGORY_ID"
            + " where c.NAME = 'Wine' and o.ORDER_STATUS = 'SUBMITTED' and o.SUBMIT_DATE > ?"
            + " group by o.CUSTOMER_ID having count(distinct o.ORDER_ID) >= 2 order by o.CUSTOMER_ID";
    private static final String USER = "select USER_NAME from BLC_CUSTOMER where CUSTOMER_ID = ?";
    private static final String SOMEBODY_ELSE = "select min(CUSTOMER_ID) from BLC_CUSTOMER where IS_REGISTERED = true"
            + " and CUSTOMER_ID not in (select CUSTOMER_ID from BLC_ORDER where SUBMIT_DATE > ?)";

    private final JdbcTemplate jdbc;

    WineBuyers(DataSource store) {
        this.jdbc = new JdbcTemplate(store);
    }

    List<Long> now() {
        return jdbc.queryForList(BUYERS, Long.class, ninetyDaysAgo());
    }

    String userName(long customerId) {
        return jdbc.queryForObject(USER, String.class, customerId);
    }

    /** A customer without any order in the window. */
    long somebodyElse() {
        return jdbc.queryForObject(SOMEBODY_ELSE, Long.class, ninetyDaysAgo());
    }

    private static Timestamp ninetyDaysAgo() {
        return Timestamp.from(Instant.now().minus(Duration.ofDays(90)));
    }
}

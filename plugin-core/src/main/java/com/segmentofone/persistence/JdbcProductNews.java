package com.segmentofone.persistence;

import com.segmentofone.event.EventType;
import com.segmentofone.segment.ProductNews;
import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds in SEG_EVENT what was told of products, and who put them into lists. */
public final class JdbcProductNews implements ProductNews {

    private final JdbcTemplate jdbc;

    public JdbcProductNews(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public Collection<Long> changed(long afterMillis, long untilMillis) {
        return jdbc.queryForList(
                "select distinct PRODUCT_ID from SEG_EVENT"
                        + " where RECEIVED_AT > ? and RECEIVED_AT <= ? and EVENT_TYPE in (?, ?)",
                Long.class,
                afterMillis,
                untilMillis,
                EventType.STOCK_CHANGED,
                EventType.PRICE_CHANGED);
    }

    @Override
    public Collection<String> holders(long productId) {
        return jdbc.queryForList(
                "select distinct IDENTITY_KEY from SEG_EVENT where PRODUCT_ID = ? and EVENT_TYPE in (?, ?, ?)",
                String.class,
                productId,
                EventType.FAVOURITE_ADDED,
                EventType.CART_ADDED,
                EventType.CART_UPDATED);
    }
}

package com.segmentofone.broadleaf;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventLog;
import com.segmentofone.event.EventQueue;
import com.segmentofone.event.OrderReturn;
import com.segmentofone.event.ReturnService;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Returns of the host's orders. */
public final class StoreReturns implements ReturnService {
    private static final String CUSTOMER = "select CUSTOMER_ID from BLC_ORDER where ORDER_ID = ?";
    private static final String LINE = "select coalesce(d.PRODUCT_ID, s.DEFAULT_PRODUCT_ID, b.PRODUCT_BUNDLE_ID, 0)"
            + " from BLC_ORDER_ITEM i"
            + " left join BLC_DISCRETE_ORDER_ITEM d on d.ORDER_ITEM_ID = i.ORDER_ITEM_ID"
            + " left join BLC_BUNDLE_ORDER_ITEM b on b.ORDER_ITEM_ID = i.ORDER_ITEM_ID"
            + " left join BLC_SKU s on s.SKU_ID = d.SKU_ID"
            + " where i.ORDER_ID = ? and i.ORDER_ITEM_ID = ?";

    private final JdbcTemplate jdbc;
    private final EventLog log;
    private final EventQueue queue;
    private final Clock clock;

    public StoreReturns(DataSource dataSource, EventLog log, EventQueue queue, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.log = log;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public boolean returned(OrderReturn back) {
        List<Event> stored = log.appendNew(Collections.singletonList(event(back)));
        if (!stored.isEmpty()) {
            queue.announce(stored);
        }
        return !stored.isEmpty();
    }

    private Event event(OrderReturn back) {
        String line = OrderLines.lineKey(back.orderId(), back.lineId());
        List<Long> customers = jdbc.queryForList(CUSTOMER, Long.class, back.orderId());
        if (customers.isEmpty()) {
            return ofAnOrderToCome(back, line);
        }
        List<Long> products = jdbc.queryForList(LINE, Long.class, back.orderId(), back.lineId());
        if (products.isEmpty()) {
            throw new IllegalArgumentException("order " + back.orderId() + " has no line " + back.lineId()
                    + "; name the id of an order item of this order");
        }
        Long product = products.get(0) == 0 ? null : products.get(0);
        return back.event(customers.get(0), product, line, clock.millis());
    }

    private Event ofAnOrderToCome(OrderReturn back, String line) {
        if (back.customerId() == null) {
            throw new IllegalArgumentException("there is no order " + back.orderId()
                    + "; check the id, or name the customer if the order is still to come");
        }
        return back.event(back.customerId(), null, line, clock.millis());
    }
}

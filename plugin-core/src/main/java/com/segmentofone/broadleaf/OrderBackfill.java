package com.segmentofone.broadleaf;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventQueue;
import com.segmentofone.persistence.EventRows;
import com.segmentofone.persistence.Jdbc;
import com.segmentofone.persistence.Meta;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives events to the orders that have none: those from before the plugin, those that other programs put into the database,
 * and those whose events could not be written with them. Goes through the orders by id, in one node at a time, and remembers
 * where it is; then looks again from time to time at the latest.
 */
public final class OrderBackfill implements Consumer<BooleanSupplier> {
    private static final Logger LOG = LoggerFactory.getLogger(OrderBackfill.class);
    private static final String JOB = "backfill.orders";
    private static final String CURSOR = "backfill.orders.cursor";
    private static final long LEASE = 60_000;
    private static final int ORDERS_AT_ONCE = 1000;
    private static final long LOOK_BACK = 5_000;
    private static final String CHUNK = "select ORDER_ID from BLC_ORDER where ORDER_ID > ? order by ORDER_ID";

    private final Jdbc jdbc;
    private final Meta meta;
    private final EventQueue queue;
    private final OrderLines lines;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private final Queue<Long> missed = new ConcurrentLinkedQueue<>();
    private volatile BackfillProgress progress = new BackfillProgress(0, 0, false);

    public OrderBackfill(Jdbc jdbc, Meta meta, EventQueue queue, Currency storeCurrency, Clock clock) {
        this.jdbc = jdbc;
        this.meta = meta;
        this.queue = queue;
        this.lines = new OrderLines(storeCurrency);
        this.clock = clock;
    }

    /** What this node knows; another node may have gone further. */
    public BackfillProgress progress() {
        return progress;
    }

    /** Has the order looked at again at the next run. */
    void missed(long orderId) {
        missed.add(orderId);
    }

    /**
     * Goes on from the cursor to the last order, unless another node does.
     *
     * @param goOn asked between chunks
     */
    @Override
    public void accept(BooleanSupplier goOn) {
        for (Long orderId = missed.poll(); orderId != null; orderId = missed.poll()) {
            step(orderId - 1, orderId, progress.orderId());
        }
        goThrough(goOn);
    }

    private void goThrough(BooleanSupplier goOn) {
        long cursor = meta.get(CURSOR).map(Long::parseLong).orElse(0L);
        long from = progress.complete() ? Math.max(0, cursor - LOOK_BACK) : cursor;
        long started = clock.millis();
        long written = progress.eventsWritten();
        while (goOn.getAsBoolean() && hasClaim()) {
            long last = lastOf(from);
            if (last < 0) {
                progress = new BackfillProgress(cursor, progress.eventsWritten(), true);
                tell(progress.eventsWritten() - written, started);
                return;
            }
            cursor = Math.max(cursor, last);
            step(from, last, cursor);
            from = last;
        }
    }

    private void tell(long written, long started) {
        if (written > 0) {
            queue.announceHistory();
            LOG.info("{} events of older orders stored in {} ms", written, clock.millis() - started);
        }
    }

    private boolean hasClaim() {
        long now = clock.millis();
        return meta.claim(JOB, holder, now, now + LEASE);
    }

    private void step(long from, long last, long cursor) {
        List<Event> written = jdbc.inTransaction(connection -> {
            List<Event> events = lines.read(connection, from + 1, last, clock.millis());
            List<Event> missing = EventRows.insertMissing(connection, events);
            Meta.write(connection, CURSOR, Long.toString(cursor));
            return missing;
        });
        boolean complete = progress.complete() && cursor == progress.orderId();
        progress = new BackfillProgress(cursor, progress.eventsWritten() + written.size(), complete);
    }

    /** The last order id of the next chunk, or -1 when there is none. */
    private long lastOf(long from) {
        return jdbc.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(CHUNK)) {
                select.setLong(1, from);
                select.setMaxRows(ORDERS_AT_ONCE);
                long last = -1;
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                    }
                }
                return last;
            }
        });
    }
}

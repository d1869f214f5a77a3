package com.segmentofone.broadleaf;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventQueue;
import com.segmentofone.persistence.EventRows;
import com.segmentofone.persistence.Jdbc;
import com.segmentofone.persistence.Meta;
import com.segmentofone.segment.HistoryLoading;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives events to the orders that have none: those from before the plugin, those that other programs put into the database,
 * and those whose events could not be written with them. Goes through the orders by id, in one node at a time, and notes where it is
 * in the transaction that writes the events, so that it goes on there after whatever stop; then looks again from time to time at the
 * latest.
 */
public final class OrderBackfill implements Consumer<BooleanSupplier>, HistoryLoading {
    private static final Logger LOG = LoggerFactory.getLogger(OrderBackfill.class);
    private static final String JOB = "backfill.orders";
    private static final String CURSOR = "backfill.orders.cursor";
    private static final long LEASE = 10_000;
    private static final int ORDERS_AT_ONCE = 1000;
    private static final long LOOK_BACK = 5_000;
    private static final long ANSWER_KEPT_MILLIS = 1_000;
    private static final String CHUNK = "select ORDER_ID from BLC_ORDER where ORDER_ID > ? order by ORDER_ID";
    private static final String SHARE =
            "select count(*), count(case when ORDER_ID <= ? then 1 else null end) from BLC_ORDER";

    private final Jdbc jdbc;
    private final Meta meta;
    private final EventQueue queue;
    private final OrderLines lines;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private final Queue<Long> missed = new ConcurrentLinkedQueue<>();
    private int percent;
    private long askedAt = Long.MIN_VALUE / 2;

    public OrderBackfill(Jdbc jdbc, Meta meta, EventQueue queue, Currency storeCurrency, Clock clock) {
        this.jdbc = jdbc;
        this.meta = meta;
        this.queue = queue;
        this.lines = new OrderLines(storeCurrency);
        this.clock = clock;
    }

    /** Over all nodes. */
    public BackfillProgress progress() {
        return BackfillProgress.of(meta.read(CURSOR));
    }

    @Override
    public synchronized int loadedPercent() {
        if (clock.millis() - askedAt >= ANSWER_KEPT_MILLIS) {
            BackfillProgress progress = progress();
            percent = progress.complete() ? 100 : share(progress.orderId());
            askedAt = clock.millis();
        }
        return percent;
    }

    /** Of orders that have been looked at; less than 100 even when only the end has not been noticed yet. */
    private int share(long orderId) {
        return jdbc.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SHARE)) {
                select.setLong(1, orderId);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1) == 0 ? 0 : (int) Math.min(99, 100 * row.getLong(2) / row.getLong(1));
                }
            }
        });
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
        for (Long orderId = missed.peek(); orderId != null; orderId = missed.peek()) {
            long one = orderId;
            jdbc.inTransaction(connection -> write(connection, one, one));
            missed.poll();
        }
        goThrough(goOn);
    }

    private void goThrough(BooleanSupplier goOn) {
        if (!waitForClaim(goOn)) {
            return;
        }
        String noted = meta.read(CURSOR);
        BackfillProgress progress = BackfillProgress.of(noted);
        boolean resumed = progress.orderId() > 0 && !progress.complete();
        long from = progress.complete() ? Math.max(0, progress.orderId() - LOOK_BACK) : progress.orderId();
        long started = clock.millis();
        long written = 0;
        while (goOn.getAsBoolean() && hasClaim()) {
            long last = lastOf(from);
            progress = new BackfillProgress(Math.max(progress.orderId(), last), progress.complete() || last < 0);
            written += step(from + 1, last, noted, progress.note());
            noted = progress.note();
            if (last < 0) {
                tell(written, resumed, started);
                return;
            }
            from = last;
        }
    }

    /** While older history is missing, takes over soon after whoever died over it. */
    private boolean waitForClaim(BooleanSupplier goOn) {
        while (goOn.getAsBoolean()) {
            if (hasClaim()) {
                return true;
            }
            if (progress().complete()) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
        return false;
    }

    private void tell(long written, boolean resumed, long started) {
        if (written > 0 || resumed) {
            queue.announceHistory();
            LOG.info("{} events of older orders stored in {} ms", written, clock.millis() - started);
        }
    }

    private boolean hasClaim() {
        long now = clock.millis();
        return meta.claim(JOB, holder, now, now + LEASE);
    }

    /**
     * Events and cursor in one transaction.
     *
     * @return how many events were stored
     * @throws IllegalStateException when another node has moved the cursor meanwhile; then nothing is stored
     */
    private long step(long first, long last, String noted, String next) {
        return jdbc.inTransaction(connection -> {
            long written = last < first ? 0L : write(connection, first, last);
            if (!next.equals(noted) && !Meta.replace(connection, CURSOR, noted, next)) {
                throw new IllegalStateException("another node goes on with the events of older orders");
            }
            return written;
        });
    }

    private long write(Connection connection, long first, long last) throws SQLException {
        List<Event> events = lines.read(connection, first, last, clock.millis());
        events.addAll(Cancellations.missing(connection, first, last, clock.millis()));
        return EventRows.insertMissing(connection, events).size();
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

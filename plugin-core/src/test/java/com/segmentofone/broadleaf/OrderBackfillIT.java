package com.segmentofone.broadleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventListener;
import com.segmentofone.event.EventWriter;
import com.segmentofone.testhost.TestDatabase;
import com.segmentofone.testhost.TestHost;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Orders from before the plugin get their events. SPEC 9.4 */
class OrderBackfillIT {
    private static final int ORDERS = 50_279;
    private static final int LINES = ORDERS * 5;

    @Test
    void everyLineOfEveryOlderOrderGetsOneEventInTimeAndAfterAnInterruptionToo() throws Exception {
        try (TestDatabase database = TestDatabase.h2();
                TestHost host = TestHost.on(database)
                        .withPlugin()
                        .setting("segmentofone.backfill.pause", "3600000")
                        .start()) {
            OrderBackfill backfill = host.bean("segOrderBackfill", OrderBackfill.class);
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> backfill.progress()
                    .complete());
            sellALot(database);
            database.update("delete from SEG_META where NAME = 'backfill.orders.cursor'");
            assertTrue(backfill.loadedPercent() < 100);
            CountDownLatch told = new CountDownLatch(1);
            host.bean("segEventWriter", EventWriter.class).addListener(new EventListener() {
                @Override
                public void onStored(List<Event> batch) {
                    throw new IllegalStateException("older orders are not announced one by one");
                }

                @Override
                public void onHistoryExtended() {
                    told.countDown();
                }
            });
            AtomicInteger chunks = new AtomicInteger();
            long start = processorTime();
            backfill.accept(() -> chunks.getAndIncrement() < 10);
            assertFalse(backfill.progress().complete());
            Awaitility.await()
                    .until(() -> backfill.loadedPercent()
                            == 100 * backfill.progress().orderId() / (ORDERS + 1));
            backfill.accept(() -> true);
            long millis = TimeUnit.NANOSECONDS.toMillis(processorTime() - start);
            System.out.println("back-fill of " + LINES + " lines: " + millis + " ms of processor time");

            assertTrue(backfill.progress().complete());
            assertTrue(millis < 60_000, millis + " ms");
            assertTrue(told.await(10, TimeUnit.SECONDS));
            Awaitility.await().until(() -> backfill.loadedPercent() == 100);
            assertComplete(database);
            assertCancelledOnce(database);

            backfill.accept(() -> true);
            assertComplete(database);
            database.update("update SEG_META set VAL = '0' where NAME = 'backfill.orders.cursor'");
            database.update("update BLC_ORDER set DATE_UPDATED = SUBMIT_DATE where ORDER_STATUS = 'CANCELLED'");
            backfill.accept(() -> true);
            assertComplete(database);
            assertCancelledOnce(database);
        }
    }

    /** Of this thread, in which the embedded database works too: says the same on a busy machine as on an idle one. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void assertCancelledOnce(TestDatabase database) {
        assertEquals(
                List.of(List.of(77L, "c78", (1_000_000_000L + 77 + 3600) * 1000)),
                database.query("select ORDER_ID, IDENTITY_KEY, OCCURRED_AT from SEG_EVENT"
                        + " where EVENT_TYPE = 'order.cancelled'"));
    }

    private static void assertComplete(TestDatabase database) {
        assertEquals(LINES, database.number("select count(*) from SEG_EVENT where EVENT_TYPE = 'order.line'"));
        assertEquals(
                database.number("select cast(sum(PRICE * QUANTITY * 100) as bigint) from BLC_ORDER_ITEM"),
                database.number("select sum(AMOUNT) from SEG_EVENT"));
        assertEquals(
                0,
                database.number("select count(*) from SEG_EVENT e join BLC_ORDER o on o.ORDER_ID = e.ORDER_ID"
                        + " where e.IDENTITY_KEY <> concat('c', o.CUSTOMER_ID)"));
        assertEquals(
                1_000_000_000_000L + 1000,
                database.number("select min(OCCURRED_AT) from SEG_EVENT"),
                "the instant that the host's own timestamps stand for");
    }

    /** By SQL, as a site's import would. */
    private static void sellALot(TestDatabase database) {
        String zone = java.time.ZoneId.systemDefault().getId();
        database.update("set referential_integrity false");
        database.update("insert into BLC_CUSTOMER (CUSTOMER_ID, USER_NAME, IS_REGISTERED)"
                + " select x, concat('c', x), true from system_range(1, 10281)");
        database.update("insert into BLC_ORDER (ORDER_ID, CUSTOMER_ID, ORDER_STATUS, SUBMIT_DATE)"
                + " select x, mod(x, 10281) + 1, 'SUBMITTED', cast(dateadd('SECOND', 1000000000 + x,"
                + " timestamp with time zone '1970-01-01 00:00:00+00') at time zone '" + zone + "' as timestamp)"
                + " from system_range(1, " + ORDERS + ")");
        database.update(
                "update BLC_ORDER set ORDER_STATUS = 'CANCELLED', DATE_UPDATED = dateadd('HOUR', 1, SUBMIT_DATE)"
                        + " where ORDER_ID = 77");
        database.update("insert into BLC_ORDER (ORDER_ID, CUSTOMER_ID, ORDER_STATUS) values (900000, 1, 'IN_PROCESS')");
        database.update("insert into BLC_ORDER_ITEM (ORDER_ITEM_ID, ORDER_ID, QUANTITY, PRICE)" + " select x, mod(x, "
                + ORDERS + ") + 1, mod(x, 3) + 1, 1.25 from system_range(1, " + LINES + ")");
    }
}

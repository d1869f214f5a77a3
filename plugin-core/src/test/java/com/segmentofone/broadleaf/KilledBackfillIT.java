package com.segmentofone.broadleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.testhost.ChildProcess;
import com.segmentofone.testhost.TestDatabase;
import com.segmentofone.testhost.TestHost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A back-fill that is killed over and over ends exact. SPEC 9.4 */
class KilledBackfillIT {
    private static final int ORDERS = 12_345;
    private static final int LINES = ORDERS * 4;
    private static final int CHUNKS_BEFORE_DEATH = 4;
    private static final int LONGER_THAN_A_CLAIM = 20;

    @Test
    void onAFile(@TempDir Path folder) throws Exception {
        killedThreeTimesItEndsExact(() -> TestDatabase.h2File(folder), folder.toString(), "system_range(1, %d)");
    }

    @Test
    void onAServer() throws Exception {
        try (TestDatabase server = TestDatabase.postgres()) {
            killedThreeTimesItEndsExact(
                    () -> TestDatabase.postgresAt(server.url()), server.url(), "generate_series(1, %d) as s(x)");
        }
    }

    private static void killedThreeTimesItEndsExact(Supplier<TestDatabase> open, String address, String series)
            throws Exception {
        try (TestDatabase database = open.get()) {
            TestHost.on(database)
                    .withPlugin()
                    .setting("segmentofone.backfill.pause", "3600000")
                    .start()
                    .close();
            sellALot(database, series);
        }
        for (int death = 0; death < 3; death++) {
            Process child = ChildProcess.start(BackfillChild.class, address, "" + death * LONGER_THAN_A_CLAIM);
            try (BufferedReader output = reader(child)) {
                awaitLines(output, "CHUNK", CHUNKS_BEFORE_DEATH);
            } finally {
                child.destroyForcibly();
            }
            assertTrue(child.waitFor(30, TimeUnit.SECONDS));
            assertNotEquals(0, child.exitValue(), "it was killed");
        }
        Process last = ChildProcess.start(BackfillChild.class, address, "" + 3 * LONGER_THAN_A_CLAIM);
        try (BufferedReader output = reader(last)) {
            awaitLines(output, "END", 1);
        }
        assertTrue(last.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, last.exitValue());
        try (TestDatabase database = open.get()) {
            assertExact(database);
        }
    }

    private static void assertExact(TestDatabase database) {
        assertEquals(LINES, database.number("select count(*) from SEG_EVENT where EVENT_TYPE = 'order.line'"));
        assertEquals(
                List.of(),
                database.query("select i.ORDER_ID, count(*), sum(i.PRICE * i.QUANTITY * 100) from BLC_ORDER_ITEM i"
                        + " group by i.ORDER_ID except select e.ORDER_ID, count(*), sum(e.AMOUNT) from SEG_EVENT e"
                        + " where e.EVENT_TYPE = 'order.line' group by e.ORDER_ID"));
        assertEquals(
                ORDERS / 100,
                database.number("select count(*) from SEG_EVENT e join BLC_ORDER o on o.ORDER_ID = e.ORDER_ID"
                        + " where e.EVENT_TYPE = 'order.cancelled' and o.ORDER_STATUS = 'CANCELLED'"));
        assertEquals(LINES + ORDERS / 100, database.number("select count(*) from SEG_EVENT"));
    }

    private static void sellALot(TestDatabase database, String series) {
        database.update("delete from SEG_META");
        database.update("insert into BLC_CUSTOMER (CUSTOMER_ID, USER_NAME) select x, concat('c', x) from "
                + String.format(series, 1000));
        database.update("insert into BLC_ORDER (ORDER_ID, CUSTOMER_ID, ORDER_STATUS, SUBMIT_DATE)"
                + " select x, mod(x, 1000) + 1, case when mod(x, 100) = 0 then 'CANCELLED' else 'SUBMITTED' end,"
                + " timestamp '2020-01-01 00:00:00' + x * interval '1' second from " + String.format(series, ORDERS));
        database.update("insert into BLC_ORDER_ITEM (ORDER_ITEM_ID, ORDER_ID, QUANTITY, PRICE) select x, mod(x, "
                + ORDERS + ") + 1, mod(x, 3) + 1, mod(x, 100) / 4.0 from " + String.format(series, LINES));
    }

    private static BufferedReader reader(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void awaitLines(BufferedReader output, String wanted, int times) throws IOException {
        List<String> other = new ArrayList<>();
        for (int seen = 0; seen < times; ) {
            String line = output.readLine();
            assertTrue(line != null, () -> "it ended by itself: " + String.join("\n", other));
            if (line.equals(wanted)) {
                seen++;
            } else {
                other.add(line);
            }
        }
    }
}

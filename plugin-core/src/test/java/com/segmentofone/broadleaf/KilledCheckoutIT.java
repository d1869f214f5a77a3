package com.segmentofone.broadleaf;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.testhost.ChildProcess;
import com.segmentofone.testhost.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A store that is killed in the middle of its checkouts, on PostgreSQL. SPEC 2.10 */
class KilledCheckoutIT {
    private static final int CHECKOUTS = 200;
    private static final String SUBMITTED = "select count(*) from BLC_ORDER where ORDER_STATUS = 'SUBMITTED'";

    @Test
    void everyOrderThatWasSubmittedHasItsEventsAndNoOtherHas() throws Exception {
        try (TestDatabase database = TestDatabase.postgres()) {
            Process store = ChildProcess.start(CheckoutChild.class, database.url());
            try (BufferedReader output =
                    new BufferedReader(new InputStreamReader(store.getInputStream(), StandardCharsets.UTF_8))) {
                awaitSales(output);
            } finally {
                store.destroyForcibly();
            }
            assertTrue(store.waitFor(30, TimeUnit.SECONDS));
            long submitted = awaitQuiet(database);

            assertTrue(submitted >= CHECKOUTS, "only " + submitted + " orders");
            assertEquals(
                    0,
                    database.number("select count(*) from BLC_ORDER o join BLC_ORDER_ITEM i on i.ORDER_ID = o.ORDER_ID"
                            + " where o.ORDER_STATUS = 'SUBMITTED' and (select count(*) from SEG_EVENT e"
                            + " where e.EVENT_TYPE = 'order.line' and e.ORDER_ID = o.ORDER_ID and e.QUANTITY = i.QUANTITY"
                            + " and e.AMOUNT = 1470) <> 1"));
            assertEquals(
                    submitted,
                    database.number("select count(distinct ORDER_ID) from SEG_EVENT where EVENT_TYPE = 'order.line'"));
            assertEquals(
                    0,
                    database.number("select count(*) from SEG_EVENT e where not exists (select 1 from BLC_ORDER o"
                            + " where o.ORDER_ID = e.ORDER_ID and o.ORDER_STATUS = 'SUBMITTED')"));
        }
    }

    private static void awaitSales(BufferedReader output) throws IOException {
        List<String> other = new ArrayList<>();
        int sold = 0;
        while (sold < CHECKOUTS) {
            String line = output.readLine();
            assertTrue(line != null, () -> "the store ended by itself: " + String.join("\n", other));
            if (line.equals("SOLD")) {
                sold++;
            } else {
                other.add(line);
            }
        }
    }

    /** The server may still be ending the transactions of the dead. */
    private static long awaitQuiet(TestDatabase database) {
        String others = "select count(*) from pg_stat_activity where state <> 'idle' and pid <> pg_backend_pid()"
                + " and backend_type = 'client backend'";
        await().until(() -> database.number(others) == 0);
        return database.number(SUBMITTED);
    }
}

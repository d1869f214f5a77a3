package com.segmentofone.demo.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final LocalDate LAST_SALE = LocalDate.of(1998, 11, 30);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    private final Calendar calendar = new Calendar(LAST_SALE, TODAY);

    /** SPEC 11.3 */
    @Test
    void theLastSaleWasYesterday() {
        assertEquals(TODAY.minusDays(1), calendar.moved(LAST_SALE));
    }

    @Test
    void daysKeepTheirDistance() {
        assertEquals(TODAY.minusDays(31), calendar.moved(LAST_SALE.minusDays(30)));
    }

    @Test
    void aCustomerShopsWhileTheStoreIsOpenAndNotAllAtOnce() {
        for (long customer = 1; customer <= 1000; customer++) {
            LocalDateTime time = calendar.shoppingTime(LAST_SALE, customer);
            assertEquals(TODAY.minusDays(1), time.toLocalDate());
            assertTrue(time.getHour() >= 7 && time.getHour() < 22, time.toString());
        }
        assertNotEquals(calendar.shoppingTime(LAST_SALE, 1), calendar.shoppingTime(LAST_SALE, 2));
    }

    @Test
    void theTimeOfDayIsTheSameAtEveryLoad() {
        Calendar tomorrow = new Calendar(LAST_SALE, TODAY.plusDays(1));

        assertEquals(
                calendar.shoppingTime(LAST_SALE, 7).toLocalTime(),
                tomorrow.shoppingTime(LAST_SALE, 7).toLocalTime());
    }
}

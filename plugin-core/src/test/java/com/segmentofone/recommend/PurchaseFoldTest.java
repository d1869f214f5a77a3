package com.segmentofone.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.event.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SPEC 13.3 */
class PurchaseFoldTest {
    private final PurchaseFold fold = new PurchaseFold();

    @Test
    void aProductIsBoughtAgainWhenItIsInTwoOrders() {
        line(1, 10, 1, 100);
        line(1, 11, 5, 100);
        line(2, 10, 1, 200);
        assertEquals(Bought.of(7, new long[] {10, 11}, new boolean[] {true, false}), fold.of(7));
    }

    @Test
    void aCancelledOrderCountsForNothingAlsoWhenTheCancellationComesFirst() {
        fold.add(EventType.ORDER_CANCELLED, 1L, null, 1, 300);
        line(1, 10, 1, 100);
        line(2, 11, 1, 200);
        assertEquals(List.of(11L), fold.latestFirst());
    }

    @Test
    void aReturnTakesOffUnitsOfItsOrderAndWhatIsLeftStaysBought() {
        line(1, 10, 3, 100);
        returned(1, 10, 2);
        line(2, 11, 2, 100);
        returned(2, 11, 2);
        line(3, 12, 1, 100);
        returned(4, 12, 1);
        assertEquals(Bought.of(7, new long[] {10, 12}, new boolean[] {false, false}), fold.of(7));
    }

    @Test
    void whatWasBoughtLastComesFirstAndOnlySoMuchCounts() {
        for (int product = 1; product <= 600; product++) {
            line(product, product, 1, product);
        }
        assertEquals(600L, fold.latestFirst().get(0));
        assertEquals(PurchaseFold.MOST_PRODUCTS, fold.of(7).size());
        assertEquals(101L, fold.of(7).product(0));
    }

    @Test
    void whatIsNotAboutOrdersIsIgnored() {
        fold.add(EventType.PRODUCT_VIEWED, null, 10L, 1, 100);
        fold.add(EventType.ORDER_LINE, 1L, null, 1, 100);
        assertEquals(Bought.nothing(7), fold.of(7));
    }

    private void line(long order, long product, int quantity, long at) {
        fold.add(EventType.ORDER_LINE, order, product, quantity, at);
    }

    private void returned(long order, long product, int quantity) {
        fold.add(EventType.ORDER_RETURNED, order, product, quantity, 500);
    }
}

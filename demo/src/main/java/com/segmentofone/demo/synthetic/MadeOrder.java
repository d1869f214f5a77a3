package com.segmentofone.demo.synthetic;

import java.time.LocalDateTime;
import java.util.List;

/**
 * An order, a cart or a list of favourites.
 *
 * @param offer what lowered its prices, or null
 */
public record MadeOrder(long customerId, LocalDateTime time, List<Line> lines, MadeOffer offer) {

    /** @param units how many of the product */
    public record Line(long productId, int units) {}

    static MadeOrder of(long customerId, LocalDateTime time, List<Line> lines) {
        return new MadeOrder(customerId, time, lines, null);
    }

    MadeOrder with(MadeOffer other) {
        return new MadeOrder(customerId, time, lines, other);
    }

    MadeOrder with(List<Line> others) {
        return new MadeOrder(customerId, time, others, offer);
    }
}

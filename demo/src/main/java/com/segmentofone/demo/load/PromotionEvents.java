package com.segmentofone.demo.load;

import com.segmentofone.demo.foodmart.SalesLine;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** FoodMart's promotions as events: one for each offer that an order had a line of. */
final class PromotionEvents {

    private final EventRows events;
    private final Promotions promotions;

    PromotionEvents(EventRows events, Promotions promotions) {
        this.events = events;
        this.promotions = promotions;
    }

    void add(long order, long customer, LocalDateTime time, List<SalesLine> lines) throws SQLException {
        Map<Long, Integer> byOffer = new TreeMap<>();
        for (SalesLine line : lines) {
            Long offer = promotions.offerOf(line);
            if (Objects.nonNull(offer)) {
                byOffer.putIfAbsent(offer, line.promotionId());
            }
        }
        for (Map.Entry<Long, Integer> applied : byOffer.entrySet()) {
            Map<String, String> attributes = Map.of("offer", applied.getKey().toString());
            events.add(
                    new EventRows.Event("c" + customer, "offer.applied", time, null, 1, null, order, null, attributes));
        }
    }
}

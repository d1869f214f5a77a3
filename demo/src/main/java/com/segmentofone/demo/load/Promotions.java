package com.segmentofone.demo.load;

import com.segmentofone.demo.foodmart.FoodMart;
import com.segmentofone.demo.foodmart.SalesLine;
import com.segmentofone.demo.synthetic.MadeOffer;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Writes what lowered prices as Broadleaf offers that have ended: FoodMart's promotions, of which those of one name are one
 * offer, and those that we made up.
 */
final class Promotions {

    private static final long FIRST_MADE = 101;

    private final Map<Integer, String> names;
    private final Map<String, Long> offers = new HashMap<>();

    private Promotions(Map<Integer, String> names) {
        this.names = names;
    }

    static Promotions of(FoodMart foodMart) {
        Promotions promotions = new Promotions(foodMart.promotions());
        new TreeSet<>(promotions.names.values())
                .forEach(name -> promotions.offers.put(name, promotions.offers.size() + 1L));
        return promotions;
    }

    /** The offer that a line was sold under, or null; FoodMart's 0 is no promotion. */
    Long offerOf(SalesLine line) {
        return line.promotionId() == 0 ? null : offers.get(names.get(line.promotionId()));
    }

    static long offerOf(MadeOffer offer) {
        return FIRST_MADE + offer.ordinal();
    }

    /** @param from when the first was sold under, @param until when the last was */
    void load(Connection connection, LocalDateTime from, LocalDateTime until) throws SQLException {
        try (Batch rows = Batch.into(
                        connection,
                        "BLC_OFFER",
                        "OFFER_ID",
                        "OFFER_NAME",
                        "OFFER_DESCRIPTION",
                        "OFFER_TYPE",
                        "OFFER_DISCOUNT_TYPE",
                        "OFFER_VALUE",
                        "OFFER_PRIORITY",
                        "START_DATE",
                        "END_DATE",
                        "AUTOMATICALLY_ADDED",
                        "COMBINABLE_WITH_OTHER_OFFERS",
                        "APPLY_TO_SALE_PRICE",
                        "APPLY_OFFER_TO_MARKED_ITEMS",
                        "USES",
                        "TOTALITARIAN_OFFER",
                        "ARCHIVED");
                Batch codes = Batch.into(
                                connection,
                                "BLC_OFFER_CODE",
                                "OFFER_CODE_ID",
                                "OFFER_ID",
                                "OFFER_CODE",
                                "START_DATE",
                                "END_DATE",
                                "USES")
                        .onlyWhenFlushed()) {
            for (Map.Entry<String, Long> offer : offers.entrySet()) {
                row(rows, offer.getValue(), offer.getKey(), "A promotion of FoodMart", 0, from, until);
            }
            for (MadeOffer offer : MadeOffer.values()) {
                row(rows, offerOf(offer), offer.title(), "Ended; made up", offer.percent(), from, until);
                codes.row(offerOf(offer), offerOf(offer), offer.code(), from, until, 0);
            }
            Batch.flushInOrder(rows, codes);
        }
    }

    /** FoodMart does not say by how much a promotion lowered a price. */
    private static void row(
            Batch rows, long id, String name, String about, int percent, LocalDateTime from, LocalDateTime until)
            throws SQLException {
        rows.row(
                id,
                name,
                about,
                "ORDER",
                "PERCENT_OFF",
                BigDecimal.valueOf(percent),
                1,
                from,
                until,
                false,
                true,
                true,
                false,
                0,
                false,
                "N");
    }
}

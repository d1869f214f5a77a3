package com.segmentofone.demo.load;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;

/** The offers that run; those that have ended are {@link Promotions}, below these numbers. They are the store's own; which segments they are for is said in the demo's definitions. */
final class Offers {

    private static final String ITEM = "ORDER_ITEM";
    private static final String ORDER = "ORDER";
    private static final String DELIVERY = "FULFILLMENT_GROUP";

    private record Offer(long id, String name, String message, String type, int percent, String items, String code) {}

    private static final Offer[] ALL = {
        new Offer(
                201, "Wine: 10 % off", "10 % off wine", ITEM, 10, "discreteOrderItem.?category.?name==\"Wine\"", null),
        new Offer(202, "Delivery: free", "Free delivery", DELIVERY, 100, null, null),
        new Offer(203, "Come back: 15 % off", "15 % off your order", ORDER, 15, null, "COMEBACK"),
    };

    private final Connection connection;
    private final LocalDateTime since;

    Offers(Connection connection, Clock clock) {
        this.connection = connection;
        this.since = LocalDateTime.now(clock).minusYears(1);
    }

    void load() throws SQLException {
        try (Batch offers = offers();
                Batch criteria = Batch.into(
                                connection,
                                "BLC_OFFER_ITEM_CRITERIA",
                                "OFFER_ITEM_CRITERIA_ID",
                                "QUANTITY",
                                "ORDER_ITEM_MATCH_RULE")
                        .onlyWhenFlushed();
                Batch targets = Batch.into(connection, "BLC_TAR_CRIT_OFFER_XREF", "OFFER_ID", "OFFER_ITEM_CRITERIA_ID")
                        .onlyWhenFlushed();
                Batch codes = Batch.into(
                                connection,
                                "BLC_OFFER_CODE",
                                "OFFER_CODE_ID",
                                "OFFER_ID",
                                "OFFER_CODE",
                                "START_DATE",
                                "USES")
                        .onlyWhenFlushed()) {
            for (Offer offer : ALL) {
                row(offer, offers, criteria, targets, codes);
            }
            Batch.flushInOrder(offers, criteria, targets, codes);
        }
    }

    private Batch offers() throws SQLException {
        return Batch.into(
                        connection,
                        "BLC_OFFER",
                        "OFFER_ID",
                        "OFFER_NAME",
                        "MARKETING_MESSASGE",
                        "OFFER_TYPE",
                        "OFFER_DISCOUNT_TYPE",
                        "OFFER_VALUE",
                        "OFFER_PRIORITY",
                        "START_DATE",
                        "STACKABLE",
                        "APPLY_TO_SALE_PRICE",
                        "APPLY_OFFER_TO_MARKED_ITEMS",
                        "COMBINABLE_WITH_OTHER_OFFERS",
                        "OFFER_DELIVERY_TYPE",
                        "AUTOMATICALLY_ADDED",
                        "USES",
                        "OFFER_ITEM_QUALIFIER_RULE",
                        "OFFER_ITEM_TARGET_RULE",
                        "TOTALITARIAN_OFFER",
                        "REQUIRES_RELATED_TAR_QUAL",
                        "USE_NEW_FORMAT",
                        "ARCHIVED")
                .onlyWhenFlushed();
    }

    private void row(Offer offer, Batch offers, Batch criteria, Batch targets, Batch codes) throws SQLException {
        offers.row(
                offer.id(),
                offer.name(),
                offer.message(),
                offer.type(),
                "PERCENT_OFF",
                BigDecimal.valueOf(offer.percent()),
                10,
                since,
                true,
                true,
                false,
                true,
                offer.code() == null ? "AUTOMATIC" : "CODE",
                offer.code() == null,
                0,
                "NONE",
                "NONE",
                false,
                false,
                true,
                "N");
        if (offer.items() != null) {
            criteria.row(offer.id(), 1, offer.items());
            targets.row(offer.id(), offer.id());
        }
        if (offer.code() != null) {
            codes.row(offer.id(), offer.id(), offer.code(), since, 0);
        }
    }
}

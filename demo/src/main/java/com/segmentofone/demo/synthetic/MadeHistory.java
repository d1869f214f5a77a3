package com.segmentofone.demo.synthetic;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * Everything that we made up about what customers did.
 *
 * @param orders submitted orders
 * @param carts left standing
 * @param favourites one list a customer; its time is that of the last addition
 * @param attributes further attributes by customer
 * @param registrations when who opened their account in the web shop
 */
public record MadeHistory(
        List<MadeOrder> orders,
        List<MadeOrder> carts,
        List<MadeOrder> favourites,
        List<MadeVisit> visits,
        Map<Long, Map<String, String>> attributes,
        Map<Long, LocalDateTime> registrations) {

    /** The name of the list that holds a customer's favourites. */
    public static final String FAVOURITES = "favourites";
}

package com.segmentofone.event;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of event: those that the plugin itself records, and those that a site names itself. */
public final class EventType {
    public static final String PAGE_VIEWED = "page.viewed";
    public static final String HOME_VIEWED = "home.viewed";
    public static final String CATEGORY_VIEWED = "category.viewed";
    public static final String PRODUCT_VIEWED = "product.viewed";
    public static final String SEARCH = "search";
    public static final String CART_ADDED = "cart.added";
    public static final String CART_UPDATED = "cart.updated";
    public static final String CART_REMOVED = "cart.removed";
    /** One item of a submitted order; the amount is that of the whole line after discounts. */
    public static final String ORDER_LINE = "order.line";
    /** A submitted order was cancelled as a whole, from this event's time on. */
    public static final String ORDER_CANCELLED = "order.cancelled";

    public static final String REGISTERED = "registered";
    public static final String LOGGED_IN = "logged.in";
    public static final String LOGGED_OUT = "logged.out";
    public static final String SLOT_SHOWN = "slot.shown";
    /** Attributes slot and variant. */
    public static final String SLOT_CLICKED = "slot.clicked";

    public static final String CHECKOUT_STARTED = "checkout.started";
    /** A checkout was given up; attribute step. */
    public static final String CHECKOUT_STEP_LEFT = "checkout.step.left";

    public static final String PAYMENT_FAILED = "payment.failed";
    /** A code that the store did not take; attribute code. */
    public static final String COUPON_REFUSED = "coupon.refused";
    /** A search without hits, besides its {@link #SEARCH}; attribute phrase. */
    public static final String SEARCH_EMPTY = "search.empty";
    /** A product was viewed that is out of stock, besides its {@link #PRODUCT_VIEWED}. */
    public static final String PRODUCT_UNAVAILABLE = "product.unavailable";

    public static final String FAVOURITE_ADDED = "favourite.added";
    public static final String FAVOURITE_REMOVED = "favourite.removed";
    /** An offer took effect in a submitted order; attributes offer (its id) and code, the amount is what it took off. */
    public static final String OFFER_APPLIED = "offer.applied";
    /** Some of an order's line came back: its quantity and amount, from this event's time on. */
    public static final String ORDER_RETURNED = "order.returned";
    /** A fact about a product, of no shopper; attributes stock and was. */
    public static final String STOCK_CHANGED = "stock.changed";
    /** A fact about a product, of no shopper; the amount is the new price, attribute was the former one. */
    public static final String PRICE_CHANGED = "price.changed";

    /** Something new is known of a customer; attributes name and source, never the value. */
    public static final String ATTRIBUTE_CHANGED = "attribute.changed";

    /** What the types of a site's own events begin with. */
    public static final String SITE = "site.";

    private static final int LONGEST = 40;
    private static final Pattern SITE_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]*");
    private static final Set<String> LASTING = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(
            ORDER_LINE,
            ORDER_CANCELLED,
            ORDER_RETURNED,
            OFFER_APPLIED,
            REGISTERED,
            LOGGED_IN,
            LOGGED_OUT,
            CART_ADDED,
            CART_UPDATED,
            CART_REMOVED,
            FAVOURITE_ADDED,
            FAVOURITE_REMOVED,
            CHECKOUT_STARTED,
            CHECKOUT_STEP_LEFT,
            PAYMENT_FAILED,
            ATTRIBUTE_CHANGED,
            STOCK_CHANGED,
            PRICE_CHANGED)));

    private EventType() {}

    /**
     * The type of a site's own event, such as {@code site.workshop attended} for "Workshop attended".
     *
     * @param name 1 to 35 letters, digits, spaces, dots, dashes and underscores, beginning with a letter or digit; case, width and
     *     runs of spaces make no difference
     * @throws IllegalArgumentException for any other name
     */
    public static String site(String name) {
        String upper = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String folded = Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        String type = SITE + folded.trim().replaceAll("\\s+", " ");
        if (type.length() > LONGEST
                || !SITE_NAME.matcher(type.substring(SITE.length())).matches()) {
            throw new IllegalArgumentException("not a name of an event: 1 to " + (LONGEST - SITE.length())
                    + " letters, digits, spaces, dots, dashes and underscores");
        }
        return type;
    }

    /** True for what may be lost when the queue is full: browsing, as opposed to buying, identity and a site's own events. */
    public static boolean isBrowsing(String type) {
        return !LASTING.contains(type) && !type.startsWith(SITE);
    }
}

package com.segmentofone.event;

/** The kinds of event that the plugin itself records. A site may add its own: a type is a plain string. */
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

    private EventType() {}

    /** True for what may be lost when the queue is full: browsing, as opposed to buying and identity. */
    public static boolean isBrowsing(String type) {
        switch (type) {
            case ORDER_LINE:
            case ORDER_CANCELLED:
            case REGISTERED:
            case LOGGED_IN:
            case LOGGED_OUT:
            case CART_ADDED:
            case CART_UPDATED:
            case CART_REMOVED:
                return false;
            default:
                return true;
        }
    }
}

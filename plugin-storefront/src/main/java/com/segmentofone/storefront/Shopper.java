package com.segmentofone.storefront;

import com.segmentofone.event.Event;
import com.segmentofone.event.Identity;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** Who sends the request that the current thread serves. */
public final class Shopper {
    /** Session attribute with what is known of offers; it goes at an explicit log-out. */
    public static final String OFFERS = "com.segmentofone.offers";

    private static final ThreadLocal<Shopper> CURRENT = new ThreadLocal<>();

    private final HttpServletRequest request;
    private final Device device;
    private final boolean remembered;
    private final long since;
    private final Long customerAtStart;
    private final String sentId;
    private String visitorId;
    private Long customerId;
    private Visit visit;
    private boolean arrived;

    Shopper(HttpServletRequest request, Device device, boolean remembered, long since, Visit visit, String sentId) {
        this.request = request;
        this.device = device;
        this.remembered = remembered;
        this.since = since;
        this.visit = visit;
        this.sentId = sentId;
        this.customerAtStart = visit == null ? null : visit.customerId();
        this.customerId = customerAtStart;
    }

    /** The shopper of the current thread's request; nobody outside of requests. */
    public static Optional<Shopper> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static void enter(Shopper shopper) {
        CURRENT.set(shopper);
    }

    static void leave() {
        CURRENT.remove();
    }

    /** False for bots, prefetching browsers, and shoppers who may not be recognised: nothing is kept of them. */
    public boolean isRemembered() {
        return remembered;
    }

    /** True once it is certain who it is: only then may a page be made for this shopper. */
    public boolean isCertain() {
        return remembered && arrived;
    }

    void arrived() {
        arrived = true;
    }

    /** The customer once logged in, the visitor until then. */
    public Identity identity() {
        return customerId == null ? Identity.visitor(visitorId) : Identity.customer(customerId);
    }

    Identity visitor() {
        return Identity.visitor(visitorId);
    }

    /** An event of this shopper that knows how and with what the shopper came. */
    Event.Builder event(String type, Identity who, long at) {
        return Event.of(type, who, at)
                .session(sessionId())
                .attributes(channel())
                .attribute("device", device.attribute());
    }

    HttpServletRequest request() {
        return request;
    }

    /** When the request came, in epoch milliseconds. */
    long since() {
        return since;
    }

    String visitorId() {
        return visitorId;
    }

    /** What the browser's cookie says; null without one of the right form. */
    String sentId() {
        return sentId;
    }

    void visitorId(String id) {
        visitorId = id;
    }

    Long customerAtStart() {
        return customerAtStart;
    }

    void customerId(Long id) {
        customerId = id;
    }

    Visit visit() {
        return visit;
    }

    void visit(Visit value) {
        visit = value;
    }

    String sessionId() {
        return visit == null ? null : visit.id();
    }

    private Map<String, String> channel() {
        return visit == null ? Collections.emptyMap() : visit.channel();
    }
}

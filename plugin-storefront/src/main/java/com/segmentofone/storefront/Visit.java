package com.segmentofone.storefront;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** What the plugin keeps in the web session: how the shopper came, and who was last seen in it. */
final class Visit implements Serializable {
    static final String ATTRIBUTE = "com.segmentofone.visit";
    private static final long serialVersionUID = 1L;

    /** Not the container's session id, which would let a reader of the event log take the session over. */
    private final String id = VisitorId.random();

    private final HashMap<String, String> channel;
    private String visitorId;
    private Long customerId;
    private boolean cookieWritten;

    Visit(Map<String, String> channel) {
        this.channel = new HashMap<>(channel);
    }

    String id() {
        return id;
    }

    Map<String, String> channel() {
        return Collections.unmodifiableMap(channel);
    }

    /** The id that this visit is known by; the other one from now on, unless that is null, when it has none yet. */
    synchronized String idOr(String other) {
        visitorId = visitorId == null ? other : visitorId;
        return visitorId;
    }

    synchronized Long customerId() {
        return customerId;
    }

    synchronized void customerId(Long value) {
        customerId = value;
    }

    /** The customer logs out. @return null when that is known already */
    synchronized Long leave() {
        Long left = customerId;
        customerId = null;
        return left;
    }

    /** @return true when this visit has not yet given the browser this id */
    synchronized boolean isToWrite(String id) {
        boolean write = !cookieWritten || !id.equals(visitorId);
        cookieWritten = true;
        visitorId = id;
        return write;
    }
}

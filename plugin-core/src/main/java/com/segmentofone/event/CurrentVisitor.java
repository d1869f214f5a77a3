package com.segmentofone.event;

import java.util.Optional;

/**
 * The visitor on whose behalf the current thread works, with its session. Set by the storefront's filter around a
 * request, so that an order placed in it can be joined with its visitor inside the order's own transaction.
 */
public final class CurrentVisitor {
    private static final ThreadLocal<CurrentVisitor> CURRENT = new ThreadLocal<>();

    private final Identity visitor;
    private final String sessionId;

    private CurrentVisitor(Identity visitor, String sessionId) {
        this.visitor = visitor;
        this.sessionId = sessionId;
    }

    /**
     * @param visitor a visitor's identity
     * @param sessionId may be null
     */
    public static void set(Identity visitor, String sessionId) {
        CURRENT.set(new CurrentVisitor(visitor, sessionId));
    }

    /** To be called in a finally block by whoever called set. */
    public static void clear() {
        CURRENT.remove();
    }

    public static Optional<CurrentVisitor> get() {
        return Optional.ofNullable(CURRENT.get());
    }

    public Identity visitor() {
        return visitor;
    }

    public String sessionId() {
        return sessionId;
    }
}

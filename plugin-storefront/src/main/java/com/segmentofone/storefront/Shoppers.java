package com.segmentofone.storefront;

import com.segmentofone.event.CurrentVisitor;
import com.segmentofone.event.Identity;
import com.segmentofone.event.IdentityAliases;
import java.time.Clock;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

/** Recognises the shopper behind each request, and keeps the cookie and the visit that do so. */
public final class Shoppers {
    private final VisitorCookie cookie;
    private final Devices devices = new Devices();
    private final Tracking tracking;
    private final IdentityAliases aliases;
    private final Host host;
    private final Clock clock;

    public Shoppers(String cookieName, Tracking tracking, IdentityAliases aliases, Host host, Clock clock) {
        this.cookie = new VisitorCookie(cookieName);
        this.tracking = tracking;
        this.aliases = aliases;
        this.host = host;
        this.clock = clock;
    }

    /** The request enters the web application; nothing is written yet, because it may be for a picture. */
    Shopper enter(HttpServletRequest request) {
        Device device = devices.of(request.getHeader("User-Agent"));
        boolean remembered = device != Device.BOT && !Requests.isPrefetch(request) && tracking.isAllowed(request);
        Shopper shopper = new Shopper(request, device, remembered, clock.millis(), visitOf(request));
        String sent = cookie.read(request).orElse(null);
        shopper.visitorId(sent == null ? idOfVisit(shopper) : sent, sent != null);
        Shopper.enter(shopper);
        publish(shopper);
        return shopper;
    }

    /** The request reaches a controller: a shopper may get a cookie, and the visit begins. */
    void arrive(Shopper shopper, HttpServletRequest request, HttpServletResponse response) {
        if (!shopper.isRemembered() || !Requests.isInteraction(request)) {
            return;
        }
        if (isSomebodyElse(shopper)) {
            shopper.visitorId(VisitorId.random(), false);
        }
        beginVisit(shopper, request);
        give(shopper, response);
        publish(shopper);
        shopper.arrived();
    }

    /** From now on the browser is another visitor, with no past. */
    void rotate(Shopper shopper, HttpServletResponse response) {
        if (response.isCommitted()) {
            return;
        }
        shopper.visitorId(VisitorId.random(), false);
        give(shopper, response);
        publish(shopper);
    }

    void leave() {
        CurrentVisitor.clear();
        Shopper.leave();
    }

    /**
     * An id that already belongs to an account says nothing about who sits there now: a browser that brings it
     * without being logged in must not be shown that customer's page. A guest who has ordered has no account to log in
     * to, so the id is all there is to know them by.
     */
    private boolean isSomebodyElse(Shopper shopper) {
        return shopper.isFromCookie()
                && !shopper.identity().isCustomer()
                && isOfAnAccount(aliases.principalOf(Identity.visitor(shopper.visitorId())));
    }

    private boolean isOfAnAccount(Identity principal) {
        return principal.isCustomer() && host.hasAccount(principal.customerId());
    }

    private void beginVisit(Shopper shopper, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        Visit visit = visitOf(request);
        if (visit == null) {
            visit = new Visit(Channel.of(request));
            session.setAttribute(Visit.ATTRIBUTE, visit);
        }
        shopper.visit(visit);
    }

    private void give(Shopper shopper, HttpServletResponse response) {
        Visit visit = shopper.visit();
        if (visit == null || visit.isToWrite(shopper.visitorId())) {
            cookie.write(shopper.visitorId(), shopper.request(), response);
        }
    }

    private static void publish(Shopper shopper) {
        if (shopper.isRemembered()) {
            CurrentVisitor.set(shopper.visitor(), shopper.sessionId());
        }
    }

    /** A browser may ask for a second page before it has the cookie of the first. */
    private static String idOfVisit(Shopper shopper) {
        Visit visit = shopper.visit();
        return visit == null || visit.visitorId() == null ? VisitorId.random() : visit.visitorId();
    }

    static Visit visitOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object visit = session == null ? null : session.getAttribute(Visit.ATTRIBUTE);
        return visit instanceof Visit ? (Visit) visit : null;
    }
}

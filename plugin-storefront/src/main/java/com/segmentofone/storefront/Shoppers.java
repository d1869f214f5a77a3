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
    private final Object beginning = new Object();

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
        Visit visit = visitOf(request);
        Shopper shopper = new Shopper(
                request,
                device,
                remembered,
                clock.millis(),
                visit,
                cookie.read(request).orElse(null));
        shopper.visitorId(idOf(visit, shopper.sentId()));
        Shopper.enter(shopper);
        publish(shopper);
        return shopper;
    }

    /** The request reaches a controller: a shopper may get a cookie, and the visit begins. */
    void arrive(Shopper shopper, HttpServletRequest request, HttpServletResponse response) {
        if (!shopper.isRemembered() || !Requests.isInteraction(request)) {
            return;
        }
        beginVisit(shopper, request);
        if (isSomebodyElse(shopper)) {
            shopper.visitorId(VisitorId.random());
        }
        give(shopper, response);
        publish(shopper);
        shopper.arrived();
    }

    /** From now on the browser is another visitor, with no past. */
    void rotate(Shopper shopper, HttpServletResponse response) {
        if (response.isCommitted()) {
            return;
        }
        shopper.visitorId(VisitorId.random());
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
        return !shopper.identity().isCustomer()
                && isOfAnAccount(aliases.principalOf(Identity.visitor(shopper.visitorId())));
    }

    private boolean isOfAnAccount(Identity principal) {
        return principal.isCustomer() && host.hasAccount(principal.customerId());
    }

    /** Where there is a session, it knows who the shopper is: what cookie a browser sends in it makes no difference. */
    void beginVisit(Shopper shopper, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        Visit visit = visitOf(request, session);
        shopper.visitorId(visit.idOr(shopper.visitorId()));
        shopper.visit(visit);
        if (visit.customerId() != null) {
            shopper.customerId(visit.customerId());
        }
    }

    /** Two requests may begin it at the same time. */
    private Visit visitOf(HttpServletRequest request, HttpSession session) {
        synchronized (beginning) {
            Visit visit = visitOf(request);
            if (visit == null) {
                visit = new Visit(Channel.of(request));
                session.setAttribute(Visit.ATTRIBUTE, visit);
            }
            return visit;
        }
    }

    private void give(Shopper shopper, HttpServletResponse response) {
        Visit visit = shopper.visit();
        boolean write = visit == null || visit.isToWrite(shopper.visitorId());
        if (write || !shopper.visitorId().equals(shopper.sentId())) {
            cookie.write(shopper.visitorId(), shopper.request(), response);
        }
    }

    private static void publish(Shopper shopper) {
        if (shopper.isRemembered()) {
            CurrentVisitor.set(shopper.visitor(), shopper.sessionId());
        }
    }

    private static String idOf(Visit visit, String sent) {
        String known = visit == null ? sent : visit.idOr(sent);
        return known == null ? VisitorId.random() : known;
    }

    static Visit visitOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object visit = session == null ? null : session.getAttribute(Visit.ATTRIBUTE);
        return visit instanceof Visit ? (Visit) visit : null;
    }
}

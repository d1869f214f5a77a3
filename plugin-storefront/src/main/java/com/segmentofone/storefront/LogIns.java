package com.segmentofone.storefront;

import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.event.IdentityAliases;
import java.time.Clock;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

/**
 * Notices that a shopper has logged in or out, by comparing who the host says it is with who the visit last saw. So it
 * works for every way in: form, registration, remember-me, a single sign-on of the site's own.
 */
final class LogIns {
    private final Shoppers shoppers;
    private final IdentityAliases aliases;
    private final Capture capture;
    private final Host host;
    private final Faults faults;
    private final Clock clock;

    LogIns(Shoppers shoppers, IdentityAliases aliases, Capture capture, Host host, Faults faults, Clock clock) {
        this.shoppers = shoppers;
        this.aliases = aliases;
        this.capture = capture;
        this.host = host;
        this.faults = faults;
        this.clock = clock;
    }

    /** To be called while the host still knows the customer and the response can still carry a cookie. */
    void look(Shopper shopper, HttpServletRequest request, HttpServletResponse response) {
        if (!shopper.isRemembered() || !host.hasLookedAt(request)) {
            return;
        }
        Optional<Long> now = host.customerId(request);
        Visit visit = Shoppers.visitOf(request);
        if (now.isPresent()) {
            loggedIn(now.get(), visit, shopper, request, response);
        } else if (shopper.customerAtStart() != null) {
            loggedOut(shopper);
            newcomer(shopper, visit, response);
        }
    }

    /** The host has thrown the session away without sending the shopper elsewhere. */
    void lookAfter(Shopper shopper, HttpServletRequest request, HttpServletResponse response) {
        if (shopper.isRemembered()
                && shopper.customerAtStart() != null
                && Shoppers.visitOf(request) == null
                && loggedOut(shopper)) {
            newcomer(shopper, null, response);
        }
    }

    private void loggedIn(
            long customer, Visit before, Shopper shopper, HttpServletRequest request, HttpServletResponse response) {
        Visit visit = before == null ? begun(shopper, request) : before;
        boolean known = visit != null && Long.valueOf(customer).equals(visit.customerId());
        shopper.customerId(customer);
        if (known || visit == null || !join(shopper, customer)) {
            return;
        }
        visit.customerId(customer);
        shopper.visit(visit);
        capture.record(capture.event(EventType.LOGGED_IN, shopper, Identity.customer(customer)));
        shoppers.rotate(shopper, response);
    }

    /** A log-in can be the first that is seen of a session. */
    private Visit begun(Shopper shopper, HttpServletRequest request) {
        shoppers.beginVisit(shopper, request);
        return Shoppers.visitOf(request);
    }

    /** When it fails, the visitor keeps its id, and the next request tries again. */
    private boolean join(Shopper shopper, long customer) {
        return faults.guard(
                "joining a visitor with its customer",
                () -> {
                    aliases.join(shopper.visitorId(), customer, clock.millis());
                    return true;
                },
                false);
    }

    /** @return false when another request of the same visit has said so */
    private boolean loggedOut(Shopper shopper) {
        Long left = shopper.visit() == null ? null : shopper.visit().leave();
        if (left != null) {
            capture.record(capture.event(EventType.LOGGED_OUT, shopper, Identity.customer(left)));
        }
        return left != null;
    }

    private void newcomer(Shopper shopper, Visit visit, HttpServletResponse response) {
        HttpSession session = shopper.request().getSession(false);
        if (session != null) {
            session.removeAttribute(Shopper.OFFERS);
        }
        shopper.customerId(null);
        shopper.visit(visit);
        shoppers.rotate(shopper, response);
    }
}

package com.segmentofone.storefront;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checkouts under way in this node, by visit. One begins with a page of the checkout, and ends with the order, with another page, or
 * with silence: a closed window tells nobody.
 */
public final class Checkouts implements Runnable {
    private static final int MOST = 10_000;

    private final Capture capture;
    private final Host host;
    private final Clock clock;
    private final long silenceMillis;
    private final Map<String, Open> open = new LinkedHashMap<>();

    Checkouts(Capture capture, Host host, Clock clock, long silenceMillis) {
        this.capture = capture;
        this.host = host;
        this.clock = clock;
        this.silenceMillis = silenceMillis;
    }

    /** @param step null for a page that is not of the checkout */
    void shown(Shopper shopper, String step) {
        if (shopper.sessionId() == null) {
            return;
        }
        if (step != null) {
            host.basket().ifPresent(basket -> atStep(shopper, step, basket));
        } else if (isUnderWay(shopper)) {
            elsewhere(shopper);
        }
    }

    private synchronized boolean isUnderWay(Shopper shopper) {
        return open.containsKey(shopper.sessionId());
    }

    private void atStep(Shopper shopper, String step, Basket basket) {
        Event.Builder left = of(EventType.CHECKOUT_STEP_LEFT, shopper, basket).attribute("step", step);
        Open before = put(shopper.sessionId(), new Open(basket.orderId(), clock.millis(), left));
        if (before == null || before.orderId != basket.orderId()) {
            capture.record(of(EventType.CHECKOUT_STARTED, shopper, basket).attribute("step", step));
        }
    }

    private synchronized Open put(String visit, Open checkout) {
        Open before = open.remove(visit);
        open.put(visit, checkout);
        if (open.size() > MOST) {
            open.remove(open.keySet().iterator().next());
        }
        return before;
    }

    private void elsewhere(Shopper shopper) {
        Open checkout = remove(shopper.sessionId());
        Optional<Basket> basket = host.basket();
        if (checkout != null && basket.isPresent() && basket.get().orderId() == checkout.orderId) {
            capture.record(checkout.left);
        }
    }

    private synchronized Open remove(String visit) {
        return open.remove(visit);
    }

    /** Those that nothing was heard of for long were left at their last page. */
    @Override
    public void run() {
        silent().forEach(checkout -> capture.record(checkout.left));
    }

    private synchronized List<Open> silent() {
        long since = clock.millis() - silenceMillis;
        List<Open> silent = new ArrayList<>();
        open.values().removeIf(checkout -> checkout.at <= since && silent.add(checkout));
        return silent;
    }

    private Event.Builder of(String type, Shopper shopper, Basket basket) {
        return capture.atArrival(type, shopper).amount(basket.amount(), basket.currency());
    }

    /** One checkout: which cart, when it was last heard of, and what is to be said if it is left. */
    private static final class Open {
        private final long orderId;
        private final long at;
        private final Event.Builder left;

        Open(long orderId, long at, Event.Builder left) {
            this.orderId = orderId;
            this.at = at;
            this.left = left;
        }
    }
}

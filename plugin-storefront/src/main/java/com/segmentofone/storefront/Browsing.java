package com.segmentofone.storefront;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import java.util.function.UnaryOperator;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Records what shoppers look at. */
public final class Browsing {
    private static final int LONGEST_PHRASE = 200;

    private final Shoppers shoppers;
    private final LogIns logIns;
    private final Capture capture;
    private final Host host;

    Browsing(Shoppers shoppers, LogIns logIns, Capture capture, Host host) {
        this.shoppers = shoppers;
        this.logIns = logIns;
        this.capture = capture;
        this.host = host;
    }

    /** A controller is about to answer. */
    public void arrive(HttpServletRequest request, HttpServletResponse response) {
        Shopper.current().filter(shopper -> host.hasLookedAt(request)).ifPresent(shopper -> {
            shoppers.arrive(shopper, request, response);
            logIns.look(shopper, request, response);
        });
    }

    /** A controller has answered without a fault. */
    public void shown(HttpServletRequest request, HttpServletResponse response, Page page) {
        if (Requests.isPage(request) && Requests.isShown(response)) {
            Shopper.current().filter(Shopper::isRemembered).ifPresent(shopper -> record(shopper, request, page));
        }
    }

    private void record(Shopper shopper, HttpServletRequest request, Page page) {
        String path = Requests.path(request);
        record(EventType.PAGE_VIEWED, shopper, path, event -> event);
        if ("/".equals(path)) {
            record(EventType.HOME_VIEWED, shopper, path, event -> event);
        } else if (page.productId() != null) {
            record(EventType.PRODUCT_VIEWED, shopper, path, event -> event.product(page.productId()));
        } else if (page.phrase() != null) {
            record(EventType.SEARCH, shopper, path, event -> event.attribute(
                            "phrase", Texts.clean(page.phrase(), LONGEST_PHRASE))
                    .attribute("hits", page.hits() == null ? null : page.hits().toString()));
        } else if (page.categoryId() != null) {
            record(EventType.CATEGORY_VIEWED, shopper, path, event -> event.category(page.categoryId()));
        }
    }

    private void record(String type, Shopper shopper, String path, UnaryOperator<Event.Builder> more) {
        capture.record(more.apply(capture.atArrival(type, shopper).attribute("path", path)));
    }
}

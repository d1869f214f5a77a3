package com.segmentofone.storefront;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Stock;
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
    private final Checkouts checkouts;
    private final Stock stock;

    Browsing(Shoppers shoppers, LogIns logIns, Capture capture, Host host, Checkouts checkouts, Stock stock) {
        this.checkouts = checkouts;
        this.stock = stock;
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
            Shopper.current().filter(Shopper::isRemembered).ifPresent(shopper -> {
                record(shopper, request, page);
                checkouts.shown(shopper, page.step());
            });
        }
    }

    private void record(Shopper shopper, HttpServletRequest request, Page page) {
        String path = Requests.path(request);
        record(EventType.PAGE_VIEWED, shopper, path, event -> event);
        if ("/".equals(path)) {
            record(EventType.HOME_VIEWED, shopper, path, event -> event);
        } else if (page.productId() != null) {
            product(shopper, path, page.productId());
        } else if (page.phrase() != null) {
            search(shopper, path, page);
        } else if (page.categoryId() != null) {
            record(EventType.CATEGORY_VIEWED, shopper, path, event -> event.category(page.categoryId()));
        }
    }

    private void product(Shopper shopper, String path, long product) {
        record(EventType.PRODUCT_VIEWED, shopper, path, event -> event.product(product));
        if (stock.isOut(product)) {
            record(EventType.PRODUCT_UNAVAILABLE, shopper, path, event -> event.product(product));
        }
    }

    private void search(Shopper shopper, String path, Page page) {
        String phrase = Texts.clean(page.phrase(), LONGEST_PHRASE);
        String hits = page.hits() == null ? null : page.hits().toString();
        record(EventType.SEARCH, shopper, path, event -> event.attribute("phrase", phrase)
                .attribute("hits", hits));
        if ("0".equals(hits)) {
            record(EventType.SEARCH_EMPTY, shopper, path, event -> event.attribute("phrase", phrase));
        }
    }

    private void record(String type, Shopper shopper, String path, UnaryOperator<Event.Builder> more) {
        capture.record(more.apply(capture.atArrival(type, shopper).attribute("path", path)));
    }
}

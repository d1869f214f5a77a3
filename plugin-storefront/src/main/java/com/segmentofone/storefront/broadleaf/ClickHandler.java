package com.segmentofone.storefront.broadleaf;

import com.segmentofone.event.EventType;
import com.segmentofone.storefront.Capture;
import com.segmentofone.storefront.Faults;
import com.segmentofone.storefront.Shopper;
import com.segmentofone.storefront.Storefront;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.HttpRequestHandler;

/** Hears of a click in a slot. A GET, because the host refuses a POST without its token; it changes nothing but the log. */
final class ClickHandler implements HttpRequestHandler {
    static final String PATH = "/segmentofone/click";
    private static final int LONGEST = 100;

    private final Capture capture;
    private final Faults faults;

    ClickHandler(Storefront storefront) {
        this.capture = storefront.capture();
        this.faults = storefront.faults();
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        String slot = parameter(request, "slot");
        String variant = parameter(request, "variant");
        if (!slot.isEmpty() && !variant.isEmpty()) {
            faults.guard("recording a click", () -> Shopper.current()
                    .filter(Shopper::isCertain)
                    .ifPresent(shopper -> capture.record(capture.event(EventType.SLOT_CLICKED, shopper)
                            .attribute("slot", slot)
                            .attribute("variant", variant))));
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        String plain = value == null ? "" : value.replaceAll("\\p{Cntrl}", " ").trim();
        return plain.length() > LONGEST ? "" : plain;
    }
}

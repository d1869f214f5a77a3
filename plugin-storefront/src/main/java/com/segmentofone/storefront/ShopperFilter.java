package com.segmentofone.storefront;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * Surrounds everything else in the web application, so that it also sees what the security filters answer themselves:
 * log-in and log-out end in a redirect, and just before that is the last moment for a cookie.
 */
public final class ShopperFilter implements Filter {
    private final Shoppers shoppers;
    private final LogIns logIns;
    private final Faults faults;

    ShopperFilter(Shoppers shoppers, LogIns logIns, Faults faults) {
        this.shoppers = shoppers;
        this.logIns = logIns;
        this.faults = faults;
    }

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void destroy() {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest)
                || !(response instanceof HttpServletResponse)
                || Shopper.current().isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        serve((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Shopper shopper = faults.guard("recognising a shopper", () -> shoppers.enter(request), null);
        try {
            chain.doFilter(request, shopper == null ? response : new Watched(shopper, request, response));
        } finally {
            if (shopper != null) {
                faults.guard("looking for a log-out", () -> logIns.lookAfter(shopper, request, response));
            }
            shoppers.leave();
        }
    }

    /** Tells of a redirect just before it is sent. */
    private final class Watched extends HttpServletResponseWrapper {
        private final Shopper shopper;
        private final HttpServletRequest request;

        Watched(Shopper shopper, HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.shopper = shopper;
            this.request = request;
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            faults.guard("looking for a log-in", () -> logIns.look(shopper, request, this));
            super.sendRedirect(location);
        }
    }
}

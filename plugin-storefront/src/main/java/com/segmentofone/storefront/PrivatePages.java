package com.segmentofone.storefront;

import java.util.Locale;
import javax.servlet.http.HttpServletResponse;

/** Keeps pages that depend on the shopper out of caches that shoppers share. */
public final class PrivatePages {
    private static final String HEADER = "Cache-Control";

    private PrivatePages() {}

    /** Leaves a header of the site alone that is strict enough already. */
    public static void mark(HttpServletResponse response) {
        if (!response.isCommitted() && !isStrict(response.getHeader(HEADER))) {
            response.setHeader(HEADER, "private");
        }
    }

    private static boolean isStrict(String value) {
        String header = value == null ? "" : value.toLowerCase(Locale.ROOT);
        return header.contains("private") || header.contains("no-store");
    }
}

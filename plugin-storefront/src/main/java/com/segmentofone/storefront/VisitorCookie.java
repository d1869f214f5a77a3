package com.segmentofone.storefront;

import java.util.Arrays;
import java.util.Optional;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The cookie that carries a {@link VisitorId}. Its header is written by hand: Servlet 3 knows no SameSite. */
final class VisitorCookie {
    /** 13 months at most, in seconds: 395 days. */
    static final int MAX_AGE = 395 * 24 * 60 * 60;

    private final String name;

    VisitorCookie(String name) {
        this.name = name;
    }

    /** The first value that has the exact form of an id; whatever else a client sends is ignored. */
    Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> name.equals(c.getName()))
                        .map(c -> VisitorId.parse(c.getValue()))
                        .filter(Optional::isPresent)
                        .map(Optional::get)
                        .findFirst();
    }

    /** Also keeps shared caches from handing one visitor's id to another. */
    void write(String visitorId, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", header(visitorId, path(request), request.isSecure()));
        PrivatePages.mark(response);
    }

    String header(String visitorId, String path, boolean secure) {
        return name + "=" + visitorId + "; Path=" + path + "; Max-Age=" + MAX_AGE + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }

    private static String path(HttpServletRequest request) {
        String context = request.getContextPath();
        return context == null || context.isEmpty() ? "/" : context;
    }
}

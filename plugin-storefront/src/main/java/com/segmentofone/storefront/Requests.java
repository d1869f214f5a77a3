package com.segmentofone.storefront;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Which requests are a shopper looking at a page. */
public final class Requests {
    private static final int LONGEST_PATH = 300;

    private Requests() {}

    /** A browser that fetches ahead of its user is no shopper yet. */
    static boolean isPrefetch(HttpServletRequest request) {
        return mentions(request, "Sec-Purpose", "prefetch")
                || mentions(request, "Purpose", "prefetch")
                || mentions(request, "X-Purpose", "preview")
                || mentions(request, "X-Moz", "prefetch");
    }

    /** True for what a user asks to see as a page of its own: not a partial, a picture, or a look at headers only. */
    static boolean isPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && !isPrefetch(request) && !isPartial(request) && isDocument(request);
    }

    /** Requests in which a shopper may get a cookie: whatever a controller answers, except pictures, styles and scripts. */
    static boolean isInteraction(HttpServletRequest request) {
        String destination = header(request, "Sec-Fetch-Dest");
        return ("GET".equals(request.getMethod()) || "POST".equals(request.getMethod()))
                && !isPrefetch(request)
                && (destination.isEmpty() || "document".equals(destination) || "empty".equals(destination));
    }

    /** A page that was shown: an error or a redirect was not. */
    static boolean isShown(HttpServletResponse response) {
        String type = response.getContentType();
        return response.getStatus() == HttpServletResponse.SC_OK
                && type != null
                && (type.startsWith("text/html") || type.startsWith("application/xhtml+xml"));
    }

    /** Inside the web application, without parameters. */
    public static String path(HttpServletRequest request) {
        String uri = request.getRequestURI().substring(request.getContextPath().length());
        int parameters = uri.indexOf(';');
        String path = parameters < 0 ? uri : uri.substring(0, parameters);
        return path.isEmpty() ? "/" : Texts.clean(path, LONGEST_PATH);
    }

    private static boolean isPartial(HttpServletRequest request) {
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || query(request).contains("blcAjax=true");
    }

    private static boolean isDocument(HttpServletRequest request) {
        String destination = header(request, "Sec-Fetch-Dest");
        return destination.isEmpty() || "document".equals(destination);
    }

    private static boolean mentions(HttpServletRequest request, String name, String word) {
        return header(request, name).contains(word);
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : request.getQueryString();
    }
}

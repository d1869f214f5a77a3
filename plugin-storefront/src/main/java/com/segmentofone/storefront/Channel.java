package com.segmentofone.storefront;

import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.servlet.http.HttpServletRequest;

/** How a shopper came to the store, read from the first request of a session: referrer and utm parameters. */
final class Channel {
    private static final int LONGEST_VALUE = 100;
    private static final List<String> UTM =
            Arrays.asList("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content");
    private static final List<String> SEARCH_ENGINES =
            Arrays.asList("google", "bing", "duckduckgo", "yahoo", "yandex", "baidu", "ecosia", "naver", "startpage");
    private static final List<String> SOCIAL = Arrays.asList(
            "facebook",
            "instagram",
            "twitter",
            "x",
            "t",
            "linkedin",
            "lnkd",
            "pinterest",
            "reddit",
            "youtube",
            "tiktok");

    private Channel() {}

    /** Event attributes: {@code channel} always, {@code referrer} (a host) and the utm parameters where known. */
    static Map<String, String> of(HttpServletRequest request) {
        Map<String, String> attributes = new TreeMap<>();
        for (String parameter : utm(request)) {
            attributes.put(parameter, Texts.clean(request.getParameter(parameter), LONGEST_VALUE));
        }
        String referrer = foreignReferrer(request);
        if (!referrer.isEmpty()) {
            attributes.put("referrer", referrer);
        }
        attributes.put("channel", name(attributes.get("utm_medium"), referrer));
        return attributes;
    }

    /** Parameters are read from the query only: asking for those of a form would consume its body. */
    private static List<String> utm(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || !query.contains("utm_") || !"GET".equals(request.getMethod())
                ? Collections.emptyList()
                : UTM.stream()
                        .filter(p -> request.getParameter(p) != null)
                        .filter(p -> !Texts.clean(request.getParameter(p), LONGEST_VALUE)
                                .isEmpty())
                        .collect(java.util.stream.Collectors.toList());
    }

    private static String name(String medium, String referrer) {
        if (medium != null) {
            return medium.toLowerCase(Locale.ROOT);
        }
        if (referrer.isEmpty()) {
            return "direct";
        }
        return isOneOf(SEARCH_ENGINES, referrer) ? "search" : isOneOf(SOCIAL, referrer) ? "social" : "referral";
    }

    private static String foreignReferrer(HttpServletRequest request) {
        String host = host(request.getHeader("Referer"));
        return host.equalsIgnoreCase(request.getServerName()) ? "" : host;
    }

    private static String host(String url) {
        try {
            String host = url == null ? null : new URI(url).getHost();
            return host == null ? "" : Texts.clean(host.toLowerCase(Locale.ROOT), LONGEST_VALUE);
        } catch (java.net.URISyntaxException e) {
            return "";
        }
    }

    /** The registrable name decides: "www.google.co.jp" is "google". */
    private static boolean isOneOf(List<String> names, String host) {
        List<String> labels = Arrays.asList(host.split("\\."));
        int last = labels.size() - 1;
        return last > 0
                && (names.contains(labels.get(last - 1))
                        || last > 1 && isCountry(labels) && names.contains(labels.get(last - 2)));
    }

    private static boolean isCountry(List<String> labels) {
        return labels.get(labels.size() - 1).length() == 2
                && labels.get(labels.size() - 2).length() <= 3;
    }
}

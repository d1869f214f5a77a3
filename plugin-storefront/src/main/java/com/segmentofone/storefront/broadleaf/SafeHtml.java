package com.segmentofone.storefront.broadleaf;

import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** Operators' formatted text without anything that a browser would execute. */
final class SafeHtml {
    private static final PolicyFactory POLICY = Sanitizers.FORMATTING
            .and(Sanitizers.BLOCKS)
            .and(Sanitizers.LINKS)
            .and(Sanitizers.IMAGES)
            .and(Sanitizers.TABLES)
            .and(Sanitizers.STYLES);

    private SafeHtml() {}

    static String of(String html) {
        return html == null ? "" : POLICY.sanitize(html);
    }
}

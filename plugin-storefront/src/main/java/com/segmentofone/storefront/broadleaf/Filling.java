package com.segmentofone.storefront.broadleaf;

/** A variant, rendered. */
final class Filling {
    private final String variant;
    private final String reason;
    private final String html;

    /** @param reason one sentence, or null where shoppers are not told */
    Filling(String variant, String reason, String html) {
        this.variant = variant;
        this.reason = reason;
        this.html = html;
    }

    String variant() {
        return variant;
    }

    String reason() {
        return reason;
    }

    String html() {
        return html;
    }
}

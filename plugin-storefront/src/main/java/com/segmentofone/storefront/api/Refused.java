package com.segmentofone.storefront.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** Why something was not taken, and what to do about it. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String cause;
    private final String remedy;

    /** @param field the path of what is wrong, such as {@code customer.email}; null for the whole */
    Refused(String field, String cause, String remedy) {
        super(cause, null, false, false);
        this.field = field;
        this.cause = cause;
        this.remedy = remedy;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        if (field != null) {
            json.put("field", field);
        }
        json.put("cause", cause);
        json.put("remedy", remedy);
        return json;
    }
}

package com.segmentofone.admin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rules to begin with, which fit every store. */
final class Examples {

    private static final Map<String, String> ALL = all0();

    private Examples() {}

    private static Map<String, String> all0() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("repeat", "bought >= 2 orders in last 90 days");
        all.put("lapsed", "bought ever and not bought in last 90 days");
        all.put("spender", "total amount of bought >= 200 in last 365 days");
        all.put("browser", "viewed >= 5 distinct products in last 7 days and not bought in last 7 days");
        all.put("visitor", "viewed in last 1 hours");
        return Collections.unmodifiableMap(all);
    }

    /** Text by the end of the key of its sentence. */
    static Map<String, String> all() {
        return ALL;
    }
}

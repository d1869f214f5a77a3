package com.segmentofone.admin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rules to begin with, which fit every store. */
final class Examples {

    private static final Map<String, String> ALL = all0();
    private static final Map<String, String> FORMS = forms0();

    private Examples() {}

    private static Map<String, String> all0() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("repeat", "bought >= 2 orders in last 90 days");
        all.put("lapsed", "bought ever and not bought in last 90 days");
        all.put("spender", "total amount of bought >= 200 in last 365 days");
        all.put("browser", "viewed >= 5 distinct products in last 7 days and not bought in last 7 days");
        all.put("visitor", "viewed in last 1 hours");
        all.put("big", "top 10 % by average order value of bought in last 12 months");
        all.put("cart", "cart items >= 1 and cart untouched >= 1 hour");
        all.put("bargain", "share of orders of bought >= 50 % in last 12 months where offers >= 1");
        return Collections.unmodifiableMap(all);
    }

    private static Map<String, String> forms0() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("order-value", "average order value of bought >= 50");
        all.put("total", "total amount of bought >= 200");
        all.put("since", "days since last bought >= 90");
        all.put("favourite", "favourite brand of viewed is \"...\"");
        all.put("share", "share of amount of bought >= 60 % ever where price >= 100");
        all.put("favourite-share", "share of favourite category at level 1 of bought >= 50 %");
        all.put("top", "top 10 % by total amount of bought");
        all.put("bottom", "bottom 20 % by orders of bought in last 12 months");
        all.put("quintile", "quintile 5 by orders of bought");
        all.put("cart-items", "cart items >= 1");
        all.put("cart-products", "cart products >= 3");
        all.put("cart-value", "cart value >= 50");
        all.put("cart-age", "cart age < 2 days");
        all.put("cart-untouched", "cart untouched >= 1 hour");
        return Collections.unmodifiableMap(all);
    }

    /** Text by the end of the key of its sentence. */
    static Map<String, String> all() {
        return ALL;
    }

    /** What else can be asked, one example for each form. */
    static Map<String, String> forms() {
        return FORMS;
    }
}

package com.segmentofone.storefront;

import javax.servlet.http.HttpServletRequest;

/** Says whether a shopper may be recognised and remembered. A site with consent banners puts its own bean here. */
public interface Tracking {
    /** Everyone is remembered unless the site says otherwise. */
    Tracking ALWAYS = request -> true;

    boolean isAllowed(HttpServletRequest request);
}

package com.segmentofone.demo.store.page;

import javax.servlet.http.HttpServletRequest;

/** Where a form leads back to: the page that it stood on. */
public final class ReturnAddress {

    private ReturnAddress() {}

    /** The address of the page that is being made. */
    public static String here(HttpServletRequest request) {
        String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The address if it is of this store, else the homepage: what names a host would lead elsewhere. */
    public static String checked(String address) {
        return address != null && address.matches("/(?![/\\\\])[^\\s\\\\]*") ? address : "/";
    }
}

package com.segmentofone.storefront;

import java.util.List;
import javax.servlet.http.Cookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** Keeps the visitor cookie and the session, as the answers come. */
final class PlayedBrowser {
    static final String NAME = "seg_visitor";
    private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0";

    private String cookie;
    private MockHttpSession session;

    MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("User-Agent", AGENT);
        request.setSession(session == null || session.isInvalid() ? new MockHttpSession() : session);
        if (cookie != null) {
            request.setCookies(new Cookie(NAME, cookie));
        }
        return request;
    }

    /** @param begun the session in which the request came; the browser learns of a new one with the answer */
    void answered(MockHttpSession begun, boolean isNew, MockHttpServletResponse response) {
        List<String> cookies = response.getHeaders("Set-Cookie");
        if (!cookies.isEmpty()) {
            String last = cookies.get(cookies.size() - 1);
            cookie = last.substring(last.indexOf('=') + 1, last.indexOf(';'));
        }
        if (isNew) {
            session = begun;
        }
    }

    MockHttpSession session() {
        return session == null || session.isInvalid() ? null : session;
    }

    void endSession() {
        if (session != null && !session.isInvalid()) {
            session.invalidate();
        }
        session = null;
    }

    String cookie() {
        return cookie;
    }

    void cookie(String value) {
        cookie = value;
    }
}

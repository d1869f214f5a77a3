package com.segmentofone.storefront;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** SPEC 7.10 */
class RequestsTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/wine");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aGetOfADocumentIsAPage() {
        request.addHeader("Sec-Fetch-Dest", "document");
        assertTrue(Requests.isPage(request));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose, prefetch;prerender",
        "Purpose, prefetch",
        "X-Moz, prefetch",
        "X-Requested-With, XMLHttpRequest",
        "Sec-Fetch-Dest, image",
        "Sec-Fetch-Dest, empty",
        "Sec-Fetch-Dest, iframe"
    })
    void whatTheUserDoesNotSeeAsAPageIsNone(String header, String value) {
        request.addHeader(header, value);
        assertFalse(Requests.isPage(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "POST", "OPTIONS", "PUT"})
    void onlyAGetAsksForAPage(String method) {
        request.setMethod(method);
        assertFalse(Requests.isPage(request));
    }

    @Test
    void broadleafsPartialsAreNoPages() {
        request.setQueryString("blcAjax=true");
        assertFalse(Requests.isPage(request));
    }

    @ParameterizedTest
    @CsvSource({"404, text/html", "500, text/html", "302, text/html", "200, application/json", "200, ", "304, text/html"
    })
    void anErrorARedirectOrDataWasNotShown(int status, String type) {
        response.setStatus(status);
        response.setContentType(type);
        assertFalse(Requests.isShown(response));
    }

    @Test
    void htmlWasShown() {
        response.setContentType("text/html;charset=UTF-8");
        assertTrue(Requests.isShown(response));
    }

    @ParameterizedTest
    @CsvSource({"'', /", "/, /", "/wine;jsessionid=ABC, /wine", "/shop/a%20b, /shop/a%20b"})
    void aPathIsThatInsideTheApplication(String uri, String path) {
        request.setRequestURI(uri);
        assertEquals(path, Requests.path(request));
    }

    @Test
    void theContextPathIsLeftOut() {
        request.setContextPath("/shop");
        request.setRequestURI("/shop");
        assertEquals("/", Requests.path(request));
    }
}

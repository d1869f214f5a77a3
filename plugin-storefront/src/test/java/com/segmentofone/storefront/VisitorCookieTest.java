package com.segmentofone.storefront;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javax.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class VisitorCookieTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final VisitorCookie cookie = new VisitorCookie("seg_visitor");
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    /** SPEC 7.1 */
    @Test
    void anIdHas128RandomBits() {
        String id = VisitorId.random();
        assertEquals(Optional.of(id), VisitorId.parse(id));
        assertEquals(32, id.length());
        assertNotEquals(id, VisitorId.random());
    }

    /** SPEC 7.2 */
    @Test
    void theHeaderKeepsScriptsAndOtherSitesOut() {
        assertEquals(
                "seg_visitor=" + ID + "; Path=/; Max-Age=34128000; HttpOnly; SameSite=Lax",
                cookie.header(ID, "/", false));
    }

    /** SPEC 7.2 */
    @Test
    void overHttpsTheCookieIsSecure() {
        request.setSecure(true);
        cookie.write(ID, request, response);
        assertTrue(response.getHeader("Set-Cookie").endsWith("; Secure"));
    }

    /** SPEC 7.2 */
    @Test
    void itLastsNoLongerThan13Months() {
        assertTrue(VisitorCookie.MAX_AGE <= 396 * 86_400);
    }

    /** SPEC 7.23 */
    @Test
    void aResponseThatGivesAnIdIsNotForSharedCaches() {
        response.setHeader("Cache-Control", "public, max-age=60");
        cookie.write(ID, request, response);
        assertEquals("private", response.getHeader("Cache-Control"));
    }

    @Test
    void itBelongsToTheWebApplication() {
        request.setContextPath("/shop");
        cookie.write(ID, request, response);
        assertTrue(response.getHeader("Set-Cookie").contains("; Path=/shop;"));
    }

    @Test
    void aWellFormedIdIsRead() {
        request.setCookies(new Cookie("other", "x"), new Cookie("seg_visitor", ID));
        assertEquals(Optional.of(ID), cookie.read(request));
    }

    /** SPEC 7.3 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef0123456789abcde",
                "0123456789abcdef0123456789abcdef0",
                "0123456789ABCDEF0123456789ABCDEF",
                "0123456789abcdef0123456789abcdeg",
                "' or 1=1 --                     ",
                "<script>alert(1)</script>0000000",
                "c1234567890123456789012345678901x",
                "..\u0660123456789abcdef0123456789ab"
            })
    void anythingElseIsAsGoodAsNoCookie(String forged) {
        request.setCookies(new Cookie("seg_visitor", forged));
        assertEquals(Optional.empty(), cookie.read(request));
    }

    /** SPEC 7.3 */
    @Test
    void aForgedCookieBesideAGoodOneDoesNotHideIt() {
        request.setCookies(new Cookie("seg_visitor", "forged"), new Cookie("seg_visitor", ID));
        assertEquals(Optional.of(ID), cookie.read(request));
    }
}

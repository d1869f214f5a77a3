package com.segmentofone.storefront;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** SPEC 7.13 */
class ChannelTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");

    @Test
    void whoComesFromNowhereCameDirectly() {
        assertEquals(Map.of("channel", "direct"), Channel.of(request));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.google.com/search?q=wine, search, www.google.com",
        "https://www.google.co.jp/, search, www.google.co.jp",
        "https://duckduckgo.com/, search, duckduckgo.com",
        "https://t.co/abc, social, t.co",
        "https://m.facebook.com/, social, m.facebook.com",
        "https://blog.example.org/post, referral, blog.example.org",
        "https://google.evil.example/, referral, google.evil.example"
    })
    void theReferrersHostTellsTheChannel(String referrer, String channel, String host) {
        request.addHeader("Referer", referrer);
        assertEquals(Map.of("channel", channel, "referrer", host), Channel.of(request));
    }

    @Test
    void theStoresOwnPagesAreNoReferrer() {
        request.setServerName("shop.example");
        request.addHeader("Referer", "https://shop.example/wine");
        assertEquals(Map.of("channel", "direct"), Channel.of(request));
    }

    @Test
    void utmParametersSayMoreThanTheReferrer() {
        request.addHeader("Referer", "https://www.google.com/");
        request.setQueryString("utm_source=news&utm_medium=Email&utm_campaign=spring");
        request.setParameter("utm_source", "news");
        request.setParameter("utm_medium", "Email");
        request.setParameter("utm_campaign", "spring");
        assertEquals(
                Map.of(
                        "channel", "email",
                        "referrer", "www.google.com",
                        "utm_source", "news",
                        "utm_medium", "Email",
                        "utm_campaign", "spring"),
                Channel.of(request));
    }

    @Test
    void aReferrerThatIsNoAddressIsIgnored() {
        request.addHeader("Referer", "javascript:<script>\u0000");
        assertEquals(Map.of("channel", "direct"), Channel.of(request));
    }

    @Test
    void endlessParametersAreCut() {
        request.setQueryString("utm_source=x");
        request.setParameter("utm_source", "x".repeat(1_000_000));
        assertEquals(100, Channel.of(request).get("utm_source").length());
    }
}

package com.segmentofone.storefront;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.event.CurrentVisitor;
import com.segmentofone.event.Event;
import com.segmentofone.event.EventQueue;
import com.segmentofone.event.Identity;
import com.segmentofone.event.IdentityAliases;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** A browser, the filter, and a host that can be told who is logged in. */
class ShopperFilterTest {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0";
    /** A customer without an account. */
    private static final long GUEST = 900;

    private static final Page PLAIN = new Page(null, null, null, null);

    private final Clock clock = Clock.fixed(Instant.ofEpochMilli(1_000_000), ZoneOffset.UTC);
    private final List<Event> events = new ArrayList<>();
    private final Joined aliases = new Joined();
    private final TestHost host = new TestHost();
    private final Storefront storefront =
            new Storefront("seg_visitor", Tracking.ALWAYS, aliases, events::add, host, clock);

    private MockHttpSession session = new MockHttpSession();
    private String cookie;
    private String agent = BROWSER;

    /** SPEC 7.1, 7.9 */
    @Test
    void aNewVisitorGetsAnIdAndItsPageIsRecordedUnderIt() throws Exception {
        browse("/wine");
        assertEquals(32, cookie.length());
        assertEquals(List.of("page.viewed"), types());
        assertEquals(Identity.visitor(cookie), events.get(0).identity());
        assertEquals("/wine", events.get(0).attribute("path"));
        assertEquals("desktop", events.get(0).attribute("device"));
    }

    /** SPEC 7.1 */
    @Test
    void theIdStaysFromPageToPageAndFromSessionToSession() throws Exception {
        browse("/wine");
        String first = cookie;
        session = new MockHttpSession();
        browse("/beer");
        assertEquals(first, cookie);
        assertEquals(1, identities().size());
    }

    /** SPEC 7.2 */
    @Test
    void theCookieIsRenewedOncePerSession() throws Exception {
        browse("/wine");
        assertNull(browse("/beer").getHeader("Set-Cookie"));
        session = new MockHttpSession();
        assertTrue(browse("/cider").getHeader("Set-Cookie").contains(cookie));
    }

    /** SPEC 7.3 */
    @Test
    void aForgedIdIsReplacedAndNeverStored() throws Exception {
        cookie = "'; drop table SEG_EVENT; --";
        browse("/wine");
        assertEquals(32, cookie.length());
        assertEquals(Identity.visitor(cookie), events.get(0).identity());
    }

    /** SPEC 7.4 */
    @Test
    void logInJoinsTheVisitorAndGivesTheBrowserANewId() throws Exception {
        browse("/wine");
        String before = cookie;
        logIn(7);
        assertEquals(Map.of(before, 7L), aliases.joined);
        assertNotEquals(before, cookie);
        browse("/beer");
        assertEquals(Identity.customer(7), last().identity());
        assertEquals(List.of("page.viewed", "logged.in", "page.viewed"), types());
    }

    /** SPEC 7.4 */
    @Test
    void aLogInThatNoRedirectFollowsIsNoticedOnTheNextPage() throws Exception {
        browse("/wine");
        String before = cookie;
        host.customer = 7L;
        browse("/beer");
        assertEquals(Map.of(before, 7L), aliases.joined);
        assertNotEquals(before, cookie);
        assertEquals(Identity.customer(7), last().identity());
    }

    /** SPEC 7.4 */
    @Test
    void aJoinThatFailsIsTriedAgainAndLosesNothing() throws Exception {
        browse("/wine");
        String before = cookie;
        aliases.broken = true;
        logIn(7);
        assertEquals(before, cookie);
        aliases.broken = false;
        browse("/beer");
        assertEquals(Map.of(before, 7L), aliases.joined);
        assertNotEquals(before, cookie);
    }

    /** SPEC 7.5 */
    @Test
    void logOutGivesTheBrowserAnotherNewIdAndIsRecorded() throws Exception {
        browse("/wine");
        logIn(7);
        String loggedIn = cookie;
        logOut();
        assertNotEquals(loggedIn, cookie);
        assertEquals("logged.out", last().type());
        assertEquals(Identity.customer(7), last().identity());
        browse("/");
        assertEquals(Identity.visitor(cookie), last().identity());
    }

    /** SPEC 7.5 */
    @Test
    void theEndOfASessionIsNoLogOut() throws Exception {
        browse("/wine");
        logIn(7);
        String loggedIn = cookie;
        host.customer = null;
        session = new MockHttpSession();
        browse("/beer");
        assertEquals(loggedIn, cookie);
        assertFalse(types().contains("logged.out"));
        assertEquals(Identity.visitor(loggedIn), last().identity());
    }

    /** SPEC 7.6 */
    @Test
    void thePersonWhoLogsInNextOnTheSameBrowserIsNotMixedWithTheFirst() throws Exception {
        browse("/wine");
        logIn(7);
        logOut();
        browse("/");
        String second = cookie;
        logIn(8);
        assertEquals(8L, aliases.joined.get(second));
        assertEquals(2, aliases.joined.size());
    }

    /** SPEC 7.7 */
    @Test
    void aGuestWhoHasOrderedIsStillKnownByTheIdOnReturn() throws Exception {
        browse("/wine");
        String id = cookie;
        aliases.join(id, GUEST, 1_000_000);
        browse("/beer");
        session = new MockHttpSession();
        browse("/");
        assertEquals(id, cookie);
        assertEquals(Identity.visitor(id), last().identity());
    }

    /** SPEC 7.7 */
    @Test
    void anIdThatBelongsToACustomerIsWorthlessWithoutTheLogIn() throws Exception {
        String stolen = VisitorId.random();
        aliases.join(stolen, 7, 0);
        cookie = stolen;
        browse("/wine");
        assertNotEquals(stolen, cookie);
        assertEquals(Identity.visitor(cookie), last().identity());
    }

    /** SPEC 7.5 */
    @Test
    void picturesThatTheSitesFiltersSkipDoNotLookLikeALogOut() throws Exception {
        browse("/wine");
        logIn(7);
        String loggedIn = cookie;
        host.looks = false;
        host.customer = null;
        browse("/pictures/wine.svg");
        assertEquals(loggedIn, cookie);
        assertFalse(types().contains("logged.out"));
    }

    /** SPEC 7.15 */
    @Test
    void ofABotNothingIsKept() throws Exception {
        agent = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
        MockHttpServletResponse response = browse("/wine");
        assertNull(response.getHeader("Set-Cookie"));
        assertEquals(List.of(), events);
    }

    /** SPEC 7.13 */
    @Test
    void theFirstTouchOfASessionIsKept() throws Exception {
        MockHttpServletRequest first = request("/");
        first.addHeader("Referer", "https://www.google.com/");
        serve(first, show(first, PLAIN));
        browse("/wine");
        assertEquals("search", last().attribute("channel"));
    }

    /** SPEC 7.16 */
    @Test
    void theOrderOfAGuestFindsItsVisitor() throws Exception {
        browse("/wine");
        List<CurrentVisitor> seen = new ArrayList<>();
        serve(
                request("/checkout"),
                servlet((in, out) -> seen.add(CurrentVisitor.get().get())));
        assertEquals(Identity.visitor(cookie), seen.get(0).visitor());
        assertEquals(last().sessionId(), seen.get(0).sessionId());
        assertEquals(Optional.empty(), CurrentVisitor.get());
    }

    /** SPEC 7.8 */
    @Test
    void aFaultOfOursDoesNotReachTheShopper() throws Exception {
        host.broken = true;
        MockHttpServletResponse response = browse("/wine");
        assertEquals(200, response.getStatus());
    }

    /** SPEC 7.8, 10.3: nobody writes, the queue is full after the first 500 pages, and the shoppers do not notice. */
    @Test
    void tenThousandPagesInAStandingQueueAreServedWithoutAWait() {
        EventQueue queue = new EventQueue(500);
        Storefront busy = new Storefront("seg_visitor", Tracking.ALWAYS, aliases, queue, host, clock);
        assertTimeout(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 10_000; i++) {
                MockHttpServletRequest request = request("/wine");
                new MockFilterChain(
                                servlet((in, out) -> {
                                    busy.browsing().arrive(in, out);
                                    out.setContentType("text/html");
                                    busy.browsing().shown(in, out, PLAIN);
                                }),
                                busy.filter())
                        .doFilter(request, new MockHttpServletResponse());
            }
        });
        assertEquals(500, queue.waiting());
        assertEquals(9_500, queue.dropped());
    }

    private MockHttpServletResponse browse(String path) throws Exception {
        MockHttpServletRequest request = request(path);
        return serve(request, show(request, PLAIN));
    }

    private Servlet show(MockHttpServletRequest request, Page page) {
        return servlet((in, out) -> {
            storefront.faults().guard("page", () -> storefront.browsing().arrive(in, out));
            out.setContentType("text/html");
            storefront.faults().guard("page", () -> storefront.browsing().shown(in, out, page));
        });
    }

    private void logIn(long customer) throws Exception {
        MockHttpServletRequest request = request("/login_post.htm");
        request.setMethod("POST");
        serve(request, servlet((in, out) -> {
            host.customer = customer;
            out.sendRedirect("/");
        }));
    }

    private void logOut() throws Exception {
        serve(request("/logout"), servlet((in, out) -> {
            host.customer = null;
            in.getSession().invalidate();
            out.sendRedirect("/");
        }));
        session = new MockHttpSession();
    }

    private MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setSession(session);
        request.addHeader("User-Agent", agent);
        if (cookie != null) {
            request.setCookies(new Cookie("seg_visitor", cookie));
        }
        return request;
    }

    private MockHttpServletResponse serve(MockHttpServletRequest request, Servlet servlet) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new MockFilterChain(servlet, storefront.filter()).doFilter(request, response);
        List<String> cookies = response.getHeaders("Set-Cookie");
        if (!cookies.isEmpty()) {
            String lastCookie = cookies.get(cookies.size() - 1);
            cookie = lastCookie.substring(lastCookie.indexOf('=') + 1, lastCookie.indexOf(';'));
        }
        return response;
    }

    private List<String> types() {
        return events.stream().map(Event::type).collect(Collectors.toList());
    }

    private Set<Identity> identities() {
        return events.stream().map(Event::identity).collect(Collectors.toSet());
    }

    private Event last() {
        return events.get(events.size() - 1);
    }

    private interface Answer {
        void to(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private static Servlet servlet(Answer answer) {
        return new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            public void service(ServletRequest request, ServletResponse response) throws IOException, ServletException {
                answer.to((HttpServletRequest) request, (HttpServletResponse) response);
            }
        };
    }

    private static final class Joined implements IdentityAliases {
        private final Map<String, Long> joined = new TreeMap<>();
        private boolean broken;

        @Override
        public void join(String visitorId, long customerId, long atMillis) {
            if (broken) {
                throw new IllegalStateException("no database");
            }
            joined.putIfAbsent(visitorId, customerId);
        }

        @Override
        public Set<Identity> identitiesOf(Identity identity) {
            return Collections.singleton(identity);
        }

        @Override
        public Identity principalOf(Identity identity) {
            Long customer = identity.isCustomer() ? null : joined.get(identity.visitorId());
            return customer == null ? identity : Identity.customer(customer);
        }
    }

    private static final class TestHost implements Host {
        @Override
        public boolean hasAccount(long customerId) {
            return customerId != GUEST;
        }

        private Long customer;
        private boolean looks = true;
        private boolean broken;

        @Override
        public boolean hasLookedAt(HttpServletRequest request) {
            if (broken) {
                throw new IllegalStateException("broken");
            }
            return looks;
        }

        @Override
        public Optional<Long> customerId(HttpServletRequest request) {
            return Optional.ofNullable(customer);
        }

        @Override
        public String locale() {
            return "en_US";
        }

        @Override
        public String currency() {
            return "USD";
        }
    }
}

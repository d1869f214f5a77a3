package com.segmentofone.storefront;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.event.Event;
import com.segmentofone.event.Identity;
import com.segmentofone.event.IdentityAliases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** SPEC 7.31: when a checkout is begun, and when it is left. */
class CheckoutsTest {
    private static final long SILENCE = 1_800_000;

    private final List<Event> events = new ArrayList<>();
    private final Time time = new Time();
    private final MockHttpSession session = new MockHttpSession();
    private Basket basket = new Basket(5, 1_900L, "USD");
    private final Storefront storefront = new Storefront(
            "seg_visitor", Tracking.ALWAYS, new Nobody(), events::add, new Shop(), time, product -> false, SILENCE);

    @Test
    void it_begins_once_for_a_cart_and_is_left_with_another_page() throws Exception {
        show("checkout");
        show("checkout/delivery");
        show(null);
        show(null);
        assertEquals(List.of("checkout.started checkout 1900", "checkout.step.left checkout/delivery 1900"), said());
    }

    @Test
    void the_order_ends_it_without_its_being_left() throws Exception {
        show("checkout");
        basket = null;
        show(null);
        assertEquals(List.of("checkout.started checkout 1900"), said());
    }

    @Test
    void without_a_cart_there_is_none() throws Exception {
        basket = null;
        show("checkout");
        assertEquals(List.of(), said());
    }

    @Test
    void silence_ends_it_at_the_time_of_the_last_page() throws Exception {
        show("checkout");
        time.now += SILENCE - 1;
        storefront.checkouts().run();
        assertEquals(1, said().size());
        time.now += 1;
        storefront.checkouts().run();
        storefront.checkouts().run();
        assertEquals(List.of("checkout.started checkout 1900", "checkout.step.left checkout 1900"), said());
        assertEquals(Time.START, events.get(events.size() - 1).occurredAt());
    }

    @Test
    void another_cart_is_another_checkout() throws Exception {
        show("checkout");
        basket = new Basket(6, 100L, "USD");
        show("checkout");
        assertEquals(List.of("checkout.started checkout 1900", "checkout.started checkout 100"), said());
    }

    private List<String> said() {
        return events.stream()
                .filter(event -> event.type().startsWith("checkout."))
                .map(event -> event.type() + " " + event.attribute("step") + " " + event.amount())
                .collect(Collectors.toList());
    }

    private void show(String step) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", step == null ? "/about" : "/" + step);
        request.setSession(session);
        request.addHeader("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0");
        HttpServlet page = new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            public void service(ServletRequest in, ServletResponse out) {
                storefront.browsing().arrive((HttpServletRequest) in, (HttpServletResponse) out);
                out.setContentType("text/html");
                storefront
                        .browsing()
                        .shown(
                                (HttpServletRequest) in,
                                (HttpServletResponse) out,
                                new Page(null, null, null, null, step));
            }
        };
        new MockFilterChain(page, storefront.filter()).doFilter(request, new MockHttpServletResponse());
    }

    /** A clock to be moved. */
    private static final class Time extends Clock {
        private static final long START = 1_000_000;
        private long now = START;

        @Override
        public long millis() {
            return now;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** A host with one cart. */
    private final class Shop implements Host {
        @Override
        public boolean hasLookedAt(HttpServletRequest request) {
            return true;
        }

        @Override
        public Optional<Long> customerId(HttpServletRequest request) {
            return Optional.empty();
        }

        @Override
        public boolean hasAccount(long customerId) {
            return false;
        }

        @Override
        public Optional<Basket> basket() {
            return Optional.ofNullable(basket);
        }

        @Override
        public String locale() {
            return null;
        }

        @Override
        public String currency() {
            return "USD";
        }
    }

    /** Nobody turns out to be anybody. */
    private static final class Nobody implements IdentityAliases {
        @Override
        public void join(String visitorId, long customerId, long atMillis) {}

        @Override
        public Set<Identity> identitiesOf(Identity identity) {
            return Collections.singleton(identity);
        }

        @Override
        public Identity principalOf(Identity identity) {
            return identity;
        }
    }
}

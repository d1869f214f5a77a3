package com.segmentofone.storefront;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.event.CurrentVisitor;
import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.event.IdentityAliases;
import com.segmentofone.persistence.AliasRows;
import com.segmentofone.persistence.EventRows;
import com.segmentofone.persistence.Jdbc;
import com.segmentofone.persistence.JdbcEventLog;
import com.segmentofone.persistence.JdbcIdentityAliases;
import com.segmentofone.persistence.Schema;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/**
 * Some browsers before the plugin's own filter, aliases and event log, on real tables, and what {@link People} says beside them. The
 * servlet container and the host's log-in are played.
 */
final class PlayedShop {
    static final int BROWSERS = 3;
    static final int ACCOUNTS = 2;
    private static final Page PLAIN = new Page(null, null, null, null);
    private static final String CUSTOMER = "customer";
    private static final String ANONYMOUS = "anonymous";
    private static final Jdbc JDBC = database();

    private final Clock clock = Clock.fixed(Instant.ofEpochMilli(1_000_000), ZoneOffset.UTC);
    private final JdbcEventLog log = new JdbcEventLog(JDBC);
    private final IdentityAliases aliases = new JdbcIdentityAliases(JDBC);
    private final Accounts accounts = new Accounts();
    private final Storefront storefront = new Storefront(
            PlayedBrowser.NAME,
            Tracking.ALWAYS,
            aliases,
            event -> log.append(Collections.singletonList(event)),
            accounts,
            clock);
    private final People people = new People();
    private final List<PlayedBrowser> browsers = new ArrayList<>();
    private final Map<HttpSession, People.Session> sessions = new IdentityHashMap<>();
    private final List<Object[]> past = new ArrayList<>();
    private int deeds;
    private long lastAnonymous = 100;

    PlayedShop() {
        JDBC.inTransaction(connection -> {
            for (String table : new String[] {"SEG_EVENT", "SEG_ALIAS"}) {
                try (PreparedStatement delete = connection.prepareStatement("delete from " + table)) {
                    delete.executeUpdate();
                }
            }
            return null;
        });
        for (int i = 0; i < BROWSERS; i++) {
            browsers.add(new PlayedBrowser());
        }
        for (long account = 1; account <= ACCOUNTS; account++) {
            accounts.add(account);
            people.account(account);
        }
    }

    private static Jdbc database() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=LEGACY;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1";
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        new Schema(pool).migrate();
        return new Jdbc(pool);
    }

    void view(int browser) {
        startView(browser, false).run();
    }

    /** Two tabs ask at the same time; the answer to the first comes last. */
    void viewInTwoTabs(int browser, boolean early) {
        Runnable first = startView(browser, early);
        view(browser);
        first.run();
    }

    /** A page is under way while another tab logs in. */
    void logInDuringAView(int browser, long customer, boolean early) {
        Runnable view = startView(browser, early);
        logIn(browser, customer);
        view.run();
    }

    void logOutDuringAView(int browser) {
        Runnable view = startView(browser, false);
        logOut(browser);
        view.run();
    }

    void logIn(int browser, long customer) {
        startLogIn(browser, customer).run();
    }

    /** Two tabs of one browser log in as two customers. */
    void logInTwice(int browser, long one, long other) {
        Runnable first = startLogIn(browser, one);
        Runnable second = startLogIn(browser, other);
        first.run();
        second.run();
    }

    /** The host keeps the id of its anonymous customer, and logs the new customer in at once. */
    void register(int browser) {
        send(browser, "/register", (coming, in, out, hold) -> {
                    if (coming.session().customer() != null) {
                        return;
                    }
                    long customer = anonymous(in);
                    accounts.add(customer);
                    people.registers(coming, customer);
                    storefront
                            .capture()
                            .record(storefront
                                    .capture()
                                    .event(
                                            EventType.REGISTERED,
                                            Shopper.current().get(),
                                            Identity.customer(customer)));
                    in.getSession().setAttribute(CUSTOMER, customer);
                    in.getSession().removeAttribute(ANONYMOUS);
                    out.sendRedirect("/");
                })
                .run();
    }

    /** Nothing but the end of the session when nobody is logged in. */
    void logOut(int browser) {
        send(browser, "/logout", (coming, in, out, hold) -> {
                    people.logsOut(coming);
                    in.getSession().invalidate();
                    out.sendRedirect("/");
                })
                .run();
    }

    void endSession(int browser) {
        browsers.get(browser).endSession();
    }

    /** A customer's, or else an anonymous one's, whose id lives as long as the session. */
    void order(int browser) {
        view(browser);
        String deed = "/order" + ++deeds;
        send(browser, deed, (coming, in, out, hold) -> {
                    storefront.browsing().arrive(in, out);
                    Long customer = coming.session().customer();
                    long buyer = customer == null ? anonymous(in) : customer;
                    people.orders(coming, buyer, deed);
                    store(buyer, deed);
                })
                .run();
    }

    /** As the listener in the order's own transaction does. */
    private void store(long customer, String deed) {
        String visitor = CurrentVisitor.get().get().visitor().visitorId();
        Event line = Event.of(EventType.ORDER_LINE, Identity.customer(customer), clock.millis())
                .attribute("path", deed)
                .build();
        JDBC.inTransaction(connection -> {
            EventRows.insertMissing(connection, Collections.singletonList(line));
            AliasRows.insertMissing(connection, visitor, customer, clock.millis());
            return null;
        });
    }

    /** A browser sends a cookie that it had before: restored, or from a page of the past. */
    void goBack(int which) {
        if (!past.isEmpty()) {
            Object[] old = past.get(which % past.size());
            int browser = (Integer) old[0];
            browsers.get(browser).cookie((String) old[1]);
            people.cookie(browser, (Integer) old[2]);
            view(browser);
        }
    }

    /** A cookie that is none of ours. */
    void forge(int browser) {
        browsers.get(browser).cookie("'; drop table SEG_EVENT; --");
        people.cookie(browser, null);
    }

    /** A cookie of the right form that nobody has: whoever brings it is somebody new. */
    void invent(int browser) {
        browsers.get(browser).cookie(VisitorId.random());
        people.cookie(browser, people.somebody());
    }

    void replay(int browser, int other) {
        browsers.get(browser).cookie(browsers.get(other).cookie());
        people.cookie(browser, people.cookie(other));
    }

    /** Every event is stored once and is whose the people say; no two of them are one, and none is two. */
    void check() {
        Map<String, String> expected = people.owners();
        Map<String, String> names = new HashMap<>();
        Map<String, String> stored = new TreeMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Event event : log.after(0, "", 10_000)) {
            Identity principal = aliases.principalOf(event.identity());
            String path = event.attribute("path");
            String deed = path == null ? People.nth(counts, event.type() + " " + principal.key()) : path;
            String owner = principal.isCustomer()
                    ? principal.key()
                    : names.computeIfAbsent(principal.key(), key -> expected.getOrDefault(deed, "nobody"));
            assertEquals(null, stored.put(deed, owner), "stored twice: " + deed);
        }
        assertEquals(expected, stored);
        assertEquals(names.size(), new HashSet<>(names.values()).size(), "one person under two ids: " + names);
    }

    private Runnable startView(int browser, boolean early) {
        String deed = "/page" + ++deeds;
        return send(browser, deed, (coming, in, out, hold) -> {
            if (early) {
                hold.run();
            }
            people.views(coming, deed);
            storefront.browsing().arrive(in, out);
            if (!early) {
                hold.run();
            }
            out.setContentType("text/html");
            storefront.browsing().shown(in, out, PLAIN);
        });
    }

    private Runnable startLogIn(int browser, long customer) {
        return send(browser, "/login", (coming, in, out, hold) -> {
            hold.run();
            people.logsIn(coming, customer);
            in.getSession().setAttribute(CUSTOMER, customer);
            out.sendRedirect("/");
        });
    }

    /** @return what lets the request go on to its end, and the browser have its answer */
    private Runnable send(int browser, String path, Answer answer) {
        PlayedBrowser at = browsers.get(browser);
        boolean begins = at.session() == null;
        MockHttpServletRequest request = at.request(path);
        MockHttpSession session = (MockHttpSession) request.getSession();
        People.Coming coming = people.comes(browser, sessions.computeIfAbsent(session, begun -> new People.Session()));
        PlayedRequest played =
                new PlayedRequest(request, storefront.filter(), (in, out, hold) -> answer.to(coming, in, out, hold));
        return () -> {
            at.answered(session, begins, played.finish());
            people.answered(coming);
            past.add(new Object[] {browser, at.cookie(), people.cookie(browser)});
        };
    }

    private long anonymous(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(ANONYMOUS) == null) {
            session.setAttribute(ANONYMOUS, ++lastAnonymous);
        }
        return (Long) session.getAttribute(ANONYMOUS);
    }

    /** What a page or an action does. */
    private interface Answer {
        void to(People.Coming coming, HttpServletRequest in, HttpServletResponse out, Runnable hold) throws Exception;
    }

    /** The host's accounts, and who is logged in. */
    private static final class Accounts implements Host {
        private final Set<Long> ids = Collections.synchronizedSet(new HashSet<>());

        void add(long id) {
            ids.add(id);
        }

        @Override
        public boolean hasLookedAt(HttpServletRequest request) {
            return true;
        }

        @Override
        public Optional<Long> customerId(HttpServletRequest request) {
            HttpSession session = request.getSession(false);
            return session == null ? Optional.empty() : Optional.ofNullable((Long) session.getAttribute(CUSTOMER));
        }

        @Override
        public boolean hasAccount(long customerId) {
            return ids.contains(customerId);
        }

        @Override
        public String locale() {
            return null;
        }

        @Override
        public String currency() {
            return null;
        }
    }
}

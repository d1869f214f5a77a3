package com.segmentofone.storefront;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who did what, said as plainly as possible. A person is whoever sits at a browser from one beginning to the next; some persons turn
 * out to be customers. Knows nothing of cookies but which person a browser's one stands for.
 */
final class People {

    /** What a browser and the host remember together until it ends. */
    static final class Session {
        private Integer person;
        private Long customer;

        Long customer() {
            return customer;
        }
    }

    /** A request, from when it comes until it is answered. */
    static final class Coming {
        private final int browser;
        private final Session session;
        private final Integer sent;
        private Integer told;

        private Coming(int browser, Session session, Integer sent) {
            this.browser = browser;
            this.session = session;
            this.sent = sent;
        }

        Session session() {
            return session;
        }
    }

    private final List<Long> customerOf = new ArrayList<>();
    private final Map<Integer, Integer> cookies = new HashMap<>();
    private final Set<Long> accounts = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();
    /** By whom each thing was done: a customer's id, or a person. */
    private final Map<String, Object> doers = new TreeMap<>();

    int somebody() {
        customerOf.add(null);
        return customerOf.size() - 1;
    }

    void account(long customer) {
        accounts.add(customer);
    }

    private boolean hasAnAccount(int person) {
        return accounts.contains(customerOf.get(person));
    }

    private void joins(int person, long customer) {
        if (customerOf.get(person) == null) {
            customerOf.set(person, customer);
        }
    }

    /** @return null when the browser's cookie stands for nobody */
    Integer cookie(int browser) {
        return cookies.get(browser);
    }

    void cookie(int browser, Integer person) {
        cookies.put(browser, person);
    }

    Coming comes(int browser, Session session) {
        return new Coming(browser, session, cookies.get(browser));
    }

    void answered(Coming coming) {
        if (coming.told != null) {
            cookies.put(coming.browser, coming.told);
        }
    }

    /** The request reaches a page. A session knows its person; without one the cookie does, unless it stands for an account. */
    void views(Coming coming, String deed) {
        Session session = coming.session;
        Integer known = session.person == null ? coming.sent : session.person;
        int person = known == null || session.customer == null && hasAnAccount(known) ? somebody() : known;
        if (session.person == null || !Integer.valueOf(person).equals(coming.sent)) {
            coming.told = person;
        }
        session.person = person;
        doers.put(deed, session.customer == null ? (Object) person : session.customer);
    }

    void logsIn(Coming coming, long customer) {
        Session session = coming.session;
        if (Long.valueOf(customer).equals(session.customer)) {
            return;
        }
        Integer known = session.person == null ? coming.sent : session.person;
        joins(known == null ? somebody() : known, customer);
        session.customer = customer;
        session.person = somebody();
        coming.told = session.person;
        did("logged.in", customer);
    }

    void registers(Coming coming, long customer) {
        account(customer);
        did("registered", customer);
        logsIn(coming, customer);
    }

    void logsOut(Coming coming) {
        if (coming.session.customer != null) {
            did("logged.out", coming.session.customer);
            coming.told = somebody();
        }
    }

    /** The order is of a customer, whoever that is; the person at the browser turns out to be that one. */
    void orders(Coming coming, long customer, String deed) {
        joins(coming.session.person, customer);
        doers.put(deed, customer);
    }

    private void did(String what, long customer) {
        doers.put(nth(counts, what + " c" + customer), customer);
    }

    /** Things that are told apart only by whose they are and how many. */
    static String nth(Map<String, Integer> counts, String what) {
        return what + " #" + counts.merge(what, 1, Integer::sum);
    }

    /** By what was done: {@code c7}, or {@code p3} for a person who is no customer. */
    Map<String, String> owners() {
        Map<String, String> owners = new TreeMap<>();
        doers.forEach((deed, doer) -> {
            Long customer = doer instanceof Long ? (Long) doer : customerOf.get((Integer) doer);
            owners.put(deed, customer == null ? "p" + doer : "c" + customer);
        });
        return owners;
    }
}

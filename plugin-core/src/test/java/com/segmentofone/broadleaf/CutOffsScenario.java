package com.segmentofone.broadleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.event.Identity;
import com.segmentofone.rule.Rule;
import com.segmentofone.segment.AudienceLoadingException;
import com.segmentofone.segment.Count;
import com.segmentofone.segment.Memberships;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentService;
import com.segmentofone.testhost.TestDatabase;
import com.segmentofone.testhost.TestHost;
import com.segmentofone.testhost.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Places among all customers on a real host: published, moved, seen by another node, kept over a restart. SPEC 5.21 to 5.23. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class CutOffsScenario {

    private static final String BIG = "top 10 % by average order value of bought in last 12 months";

    private final TestDatabase database;
    private final List<Customer> buyers = new ArrayList<>();
    private final Product bottle;
    private TestHost host;
    private TestStore store;
    private SegmentDefinition big;

    CutOffsScenario(TestDatabase database) {
        this.database = database;
        this.host = start("create");
        this.store = new TestStore(host);
        Category drink = store.category("Drink", store.category("Root", null));
        this.bottle = store.product("Good Chardonnay", "Good", "7.35", drink);
        host.bean("segCatalogue", StoreCatalogue.class).refresh();
        for (int bottles = 1; bottles <= 20; bottles++) {
            Customer buyer = store.customer();
            store.buy(buyer, bottle, bottles);
            buyers.add(buyer);
        }
    }

    private TestHost start(String schema) {
        return TestHost.on(database)
                .withPlugin()
                .schema(schema)
                .setting("segmentofone.backfill.pause", "3600000")
                .setting("segmentofone.cutoffs.seconds", "1")
                .start();
    }

    @AfterAll
    void stop() {
        host.close();
        database.close();
    }

    @Test
    @Order(1)
    void aRuleThatIsOnlyBeingWrittenIsCountedWithoutAnythingPublished() {
        Rule rule = service().parse(BIG);
        Count count = Awaitility.await("the audience")
                .pollInSameThread()
                .ignoreException(AudienceLoadingException.class)
                .until(() -> service().count(rule), Objects::nonNull);
        assertEquals(2, count.exact());
        assertEquals(0, number("select count(*) from SEG_CUTOFF"));
        assertTrue(actual(rule, buyers.get(19)).startsWith("147.00 USD; the cut-off is 139.65 USD, from 20 customers"));
    }

    @Test
    @Order(2)
    void theFirstCutOffMakesMembersOfThoseWhoReachIt() {
        SegmentDefinition draft = service().draft("Big spenders", null, BIG, "test");
        big = service().activate(draft.id(), "test");
        members("c" + buyers.get(18).getId(), "c" + buyers.get(19).getId());
        assertEquals(1, number("select count(*) from SEG_CUTOFF where VERSION = 1 and RANKED = 20"));
        assertTrue(isIn(buyers.get(19)));
        assertTrue(!isIn(buyers.get(17)));
    }

    @Test
    @Order(3)
    void aLaterVersionMovesThoseBetweenTheCutOffsAtItsOwnSecondOnEveryNode() {
        try (SecondNode other = new SecondNode(host)) {
            Identity leaves = Identity.customer(buyers.get(18).getId());
            Awaitility.await().until(() -> other.isIn(leaves, big.id()));
            Customer newcomer = store.customer();
            store.buy(newcomer, bottle, 40);
            Customer another = store.customer();
            store.buy(another, bottle, 41);
            members(
                    "c" + newcomer.getId(),
                    "c" + another.getId(),
                    "c" + buyers.get(19).getId());
            Awaitility.await().until(() -> !other.isIn(leaves, big.id()));
            assertTrue(other.isIn(Identity.customer(newcomer.getId()), big.id()));
        }
        String left = "select OCCURRED_AT from SEG_MEMBERSHIP_HISTORY where CHANGE_KIND = 'LEFT'";
        assertEquals(1, number("select count(*) from (" + left + ") moved"), "nobody else was moved");
        assertEquals(
                1,
                number("select count(*) from SEG_CUTOFF where VERSION > 1 and VALID_FROM * 1000 = (" + left + ")"),
                "at the second from which a version is in force");
    }

    @Test
    @Order(4)
    void whoRanksHigherByAnOrderIsAMemberOnTheNextPage() {
        Customer riser = buyers.get(0);
        assertTrue(!isIn(riser));
        store.buy(riser, bottle, 100);
        Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> isIn(riser));
    }

    @Test
    @Order(5)
    void aRestartKeepsCutOffsAndMembers() {
        Awaitility.await()
                .until(() -> number("select count(*) from SEG_CUTOFF where SETTLED = false") == 0
                        && number("select max(VALID_FROM) from SEG_CUTOFF")
                                < Instant.now().getEpochSecond());
        List<List<Object>> memberships = memberships();
        host.close();
        host = start("validate");
        store = new TestStore(host);
        assertTrue(isIn(buyers.get(0)));
        Awaitility.await()
                .pollInSameThread()
                .during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(memberships, memberships()));
        long ranked = number("select max(AS_OF) from SEG_CUTOFF");
        Awaitility.await().until(() -> number("select max(AS_OF) from SEG_CUTOFF") > ranked);
        assertEquals(memberships, memberships(), "a ranking that finds the same moves nobody");
    }

    private void members(String... keys) {
        List<String> expected = new ArrayList<>(List.of(keys));
        expected.sort(null);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            List<String> found = new ArrayList<>();
            database.query("select IDENTITY_KEY from SEG_MEMBERSHIP where SEGMENT_ID = " + big.id())
                    .forEach(row -> found.add((String) row.get(0)));
            found.sort(null);
            assertEquals(expected, found);
        });
    }

    private List<List<Object>> memberships() {
        return database.query("select SEGMENT_ID, IDENTITY_KEY, SINCE_AT from SEG_MEMBERSHIP order by IDENTITY_KEY");
    }

    private String actual(Rule rule, Customer customer) {
        return service().explain(rule, customer.getId()).actual().in(Locale.ENGLISH);
    }

    private boolean isIn(Customer customer) {
        return host.bean("segMemberships", Memberships.class)
                .of(Identity.customer(customer.getId()), Instant.now())
                .isIn(big.id());
    }

    private SegmentService service() {
        return host.bean("segSegmentService", SegmentService.class);
    }

    private long number(String sql) {
        return database.number(sql);
    }
}

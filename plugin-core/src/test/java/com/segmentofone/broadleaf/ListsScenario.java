package com.segmentofone.broadleaf;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventSink;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.segment.Memberships;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentService;
import com.segmentofone.segment.refresh.ListWatch;
import com.segmentofone.testhost.TestDatabase;
import com.segmentofone.testhost.TestHost;
import com.segmentofone.testhost.TestStore;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** SPEC 15.10: changes of products find those who keep them in a list, on a real host. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ListsScenario {

    private final TestDatabase database;
    private final TestHost host;
    private final TestStore store;
    private final Product bottle;

    ListsScenario(TestDatabase database) {
        this.database = database;
        this.host = TestHost.on(database)
                .withPlugin()
                .setting("segmentofone.backfill.pause", "3600000")
                .setting("segmentofone.products.watch", "3600000")
                .setting("segmentofone.lists.watch", "3600000")
                .setting("segmentofone.lists.lag", "0")
                .start();
        this.store = new TestStore(host);
        this.bottle = store.product("Good Chardonnay", "Good", "10.00", store.category("Wine", null));
        look();
    }

    @AfterAll
    void stop() {
        host.close();
        database.close();
    }

    /** What the store notices within seconds, at once. */
    private void look() {
        host.bean("segProductWatch", ProductWatch.class).run();
        host.bean("segCatalogue", StoreCatalogue.class).refresh();
        host.bean("segListWatch", ListWatch.class).run();
    }

    private void change(String assignment) {
        database.update("update BLC_SKU set " + assignment + " where SKU_ID = "
                + bottle.getDefaultSku().getId());
    }

    private Customer keeper() {
        Customer keeper = store.customer();
        host.bean("segEventQueue", EventSink.class)
                .accept(Event.of(
                                EventType.FAVOURITE_ADDED,
                                Identity.customer(keeper.getId()),
                                System.currentTimeMillis() - 60_000)
                        .product(bottle.getId())
                        .build());
        Awaitility.await()
                .until(() -> database.number("select count(*) from SEG_EVENT where IDENTITY_KEY = 'c" + keeper.getId()
                                + "' and EVENT_TYPE = 'favourite.added'")
                        == 1);
        return keeper;
    }

    private SegmentDefinition active(String name, String rule) {
        SegmentService service = host.bean("segSegmentService", SegmentService.class);
        return service.activate(service.draft(name, null, rule, "test").id(), "test");
    }

    private void isStored(Customer customer, SegmentDefinition segment, boolean member) {
        String sql = "select count(*) from SEG_MEMBERSHIP where SEGMENT_ID = " + segment.id() + " and IDENTITY_KEY = 'c"
                + customer.getId() + "'";
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> database.number(sql) == (member ? 1 : 0));
    }

    private boolean isIn(Customer customer, SegmentDefinition segment) {
        return host.bean("segMemberships", Memberships.class)
                .of(Identity.customer(customer.getId()), Instant.now())
                .isIn(segment.id());
    }

    @Test
    void whoKeepsAProductEntersWhenItBecomesCheaperAndLeavesWhenItIsDearAgain() {
        Customer keeper = keeper();
        SegmentDefinition cheaper = active("Cheaper", "any of favourites where price_drop >= 20 %");
        assertFalse(isIn(keeper, cheaper));
        change("SALE_PRICE = 8.00");
        look();
        isStored(keeper, cheaper, true);
        change("SALE_PRICE = 8.01");
        look();
        isStored(keeper, cheaper, false);
        change("SALE_PRICE = 10.00");
        look();
    }

    @Test
    void whoKeepsAProductIsToldWhenItCameBack() {
        Customer keeper = keeper();
        SegmentDefinition out = active("Out", "all of favourites where stock is 0");
        SegmentDefinition back = active("Back", "any of favourites where back_in_stock is \"yes\"");
        change("INVENTORY_TYPE = 'UNAVAILABLE'");
        look();
        isStored(keeper, out, true);
        isStored(keeper, back, false);
        change("INVENTORY_TYPE = 'ALWAYS_AVAILABLE'");
        look();
        isStored(keeper, out, false);
        isStored(keeper, back, true);
    }
}

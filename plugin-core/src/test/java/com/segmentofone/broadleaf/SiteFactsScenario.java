package com.segmentofone.broadleaf;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.event.CustomerDirectory;
import com.segmentofone.event.Event;
import com.segmentofone.event.EventQueue;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.event.OrderReturn;
import com.segmentofone.event.ReturnService;
import com.segmentofone.event.SiteEvent;
import com.segmentofone.event.SiteEvents;
import com.segmentofone.persistence.Jdbc;
import com.segmentofone.persistence.Meta;
import com.segmentofone.profile.History;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.rule.Events;
import com.segmentofone.segment.ProfileFacts;
import com.segmentofone.testhost.TestDatabase;
import com.segmentofone.testhost.TestHost;
import com.segmentofone.testhost.TestStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.offer.dao.OfferCodeDao;
import org.broadleafcommerce.core.offer.dao.OfferDao;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.service.type.OfferDeliveryType;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is noticed of orders and products beside the purchase, and what a site tells itself, on a real host. SPEC 2.16 to 2.20. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SiteFactsScenario {
    private final TestDatabase database;
    private final TestHost host;
    private final TestStore store;
    private final Product bottle;

    SiteFactsScenario(TestDatabase database) {
        this.database = database;
        this.host = TestHost.on(database)
                .withPlugin()
                .setting("segmentofone.backfill.pause", "3600000")
                .setting("segmentofone.products.watch", "3600000")
                .start();
        this.store = new TestStore(host);
        this.bottle = store.product("Good Chardonnay", "Good", "7.35", store.category("Wine", null));
    }

    @AfterAll
    void stop() {
        host.close();
        database.close();
    }

    @Test
    void theOfferUsedInAnOrderIsAnEventWithItsCodeAndWhatItTookOff() {
        Customer customer = store.customer();
        OfferCode code = code("WINE-" + customer.getId());
        Order cart = store.cart(customer, bottle, 3);
        OrderService orders = host.bean("blOrderService", OrderService.class);
        host.request(() -> orders.addOfferCode(orders.findOrderById(cart.getId()), code, true));
        Order order = store.checkOut(cart);

        List<Event> used = eventsOf(customer, EventType.OFFER_APPLIED);
        assertEquals(1, used.size());
        assertEquals(code.getOffer().getId().toString(), used.get(0).attribute("offer"));
        assertEquals(code.getOfferCode(), used.get(0).attribute("code"));
        assertEquals(200L, used.get(0).amount());
        assertEquals(order.getId(), used.get(0).orderId());
        assertEquals(2005L, eventsOf(customer, EventType.ORDER_LINE).get(0).amount());
        host.bean("segOrderBackfill", OrderBackfill.class).accept(() -> true);
        assertEquals(1, eventsOf(customer, EventType.OFFER_APPLIED).size());
    }

    /** SPEC 4.21 */
    @Test
    void aCancelledOrderIsNoLongerBought() {
        Customer customer = store.customer();
        Order order = store.buy(customer, bottle, 1);
        assertEquals(1, bought(customer).size());
        OrderService orders = host.bean("blOrderService", OrderService.class);
        host.request(() -> {
            Order found = orders.findOrderById(order.getId());
            found.setStatus(OrderStatus.CANCELLED);
            return orders.save(found, false);
        });
        assertEquals(0, bought(customer).size());
    }

    /** SPEC 4.22 */
    @Test
    void aReturnTakesFromItsLineOnce() {
        Customer customer = store.customer();
        Order order = store.buy(customer, bottle, 3);
        ReturnService returns = host.bean("segReturnService", ReturnService.class);
        OrderReturn two = OrderReturn.of(
                        "r-" + order.getId(), order.getId(), lineOf(order), 2, System.currentTimeMillis())
                .amount(1470, "USD");
        assertTrue(returns.returned(two));
        assertFalse(returns.returned(two));
        Events bought = bought(customer);
        assertEquals(1, bought.size());
        assertEquals(1, bought.quantity(0));
        assertEquals(735, bought.amount(0));
        assertEquals(
                bottle.getId(),
                eventsOf(customer, EventType.ORDER_RETURNED).get(0).productId());
    }

    @Test
    void aReturnOfAnotherOrdersLineIsRefused() {
        Order order = store.buy(store.customer(), bottle, 1);
        long line = lineOf(store.buy(store.customer(), bottle, 1));
        ReturnService returns = host.bean("segReturnService", ReturnService.class);
        OrderReturn wrong = OrderReturn.of("wrong-" + line, order.getId(), line, 1, 1);
        String said = assertThrows(IllegalArgumentException.class, () -> returns.returned(wrong))
                .getMessage();
        assertTrue(said.contains("has no line " + line), said);
    }

    /** SPEC 4.24 */
    @Test
    void aReturnOfAnOrderThatIsStillToComeNeedsItsCustomer() {
        ReturnService returns = host.bean("segReturnService", ReturnService.class);
        OrderReturn early = OrderReturn.of("early", 987_654_321, 5, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> returns.returned(early));
        assertTrue(returns.returned(early.customer(store.customer().getId())));
    }

    @Test
    void aChangeOfPriceIsToldOnceByOneNode() {
        Product cheese = store.product("Cheese", "Good", "4.50", bottle.getDefaultCategory());
        ProductWatch watch = host.bean("segProductWatch", ProductWatch.class);
        watch.run();
        assertEquals(List.of(), factsAbout(cheese));
        database.update("update BLC_SKU set SALE_PRICE = 3.99 where SKU_ID = "
                + cheese.getDefaultSku().getId());
        watch.run();
        watch.run();
        anotherNode().run();
        Event told = factsAbout(cheese).get(0);
        assertEquals(1, factsAbout(cheese).size());
        assertEquals(EventType.PRICE_CHANGED, told.type());
        assertEquals(399L, told.amount());
        assertEquals("450", told.attribute("was"));
        assertFalse(told.identity().isShopper());
    }

    @Test
    void whatIsNoLongerAvailableIsOutOfStock() {
        Product milk = store.product("Milk", "Good", "1.20", bottle.getDefaultCategory());
        ProductWatch watch = host.bean("segProductWatch", ProductWatch.class);
        watch.run();
        assertFalse(watch.isOut(milk.getId()));
        database.update("update BLC_SKU set INVENTORY_TYPE = 'UNAVAILABLE' where SKU_ID = "
                + milk.getDefaultSku().getId());
        watch.run();
        assertTrue(watch.isOut(milk.getId()));
        assertEquals("0", factsAbout(milk).get(0).attribute("stock"));
        database.update("update BLC_SKU set INVENTORY_TYPE = 'ALWAYS_AVAILABLE' where SKU_ID = "
                + milk.getDefaultSku().getId());
        watch.run();
        assertEquals(2, factsAbout(milk).size());
        assertEquals("0", factsAbout(milk).get(1).attribute("was"));
        assertFalse(watch.isOut(milk.getId()));
    }

    @Test
    void aSiteEventIsStoredOnceByItsIdAndCounts() {
        Customer customer = store.customer();
        Identity who = Identity.customer(customer.getId());
        SiteEvents site = host.bean("segSiteEvents", SiteEvents.class);
        String id = "call-" + customer.getId();
        SiteEvent call = SiteEvent.of(id, "Sales call", who, 1_000).attribute("topic", "Wine");
        SiteEvent again = SiteEvent.of(id, "Sales call", who, 2_000);
        assertEquals(Collections.singleton(id), site.store(List.of(call, again)));
        assertEquals(Collections.emptySet(), site.store(List.of(again)));
        site.record(SiteEvent.of(id + "-2", "sales call", who, 3_000));
        await().until(() -> eventsOf(customer, "site.sales call").size() == 2);
        assertEquals("Wine", eventsOf(customer, "site.sales call").get(0).attribute("topic"));
    }

    /** SPEC 14.5 */
    @Test
    void customersAreFoundByWhatOtherSystemsKnowThemBy() {
        Customer customer = store.customer();
        CustomerDirectory directory = host.bean("segCustomerDirectory", CustomerDirectory.class);
        OptionalLong id = OptionalLong.of(customer.getId());
        assertTrue(directory.exists(customer.getId()));
        assertFalse(directory.exists(-5));
        assertEquals(id, directory.byUsername(customer.getUsername()));
        assertEquals(id, directory.byEmail(customer.getEmailAddress().toUpperCase()));
        assertEquals(OptionalLong.empty(), directory.byEmail("nobody@example.org"));
        database.update("insert into BLC_CUSTOMER_ATTRIBUTE (CUSTOMER_ATTR_ID, NAME, VALUE, CUSTOMER_ID) values ("
                + customer.getId() + ", 'externalId', 'CRM-" + customer.getId() + "', " + customer.getId() + ")");
        assertEquals(id, directory.byExternalId("CRM-" + customer.getId()));
        assertEquals(OptionalLong.empty(), directory.byExternalId("CRM"));
    }

    private ProductWatch anotherNode() {
        return new ProductWatch(
                host.bean("segJdbc", Jdbc.class),
                host.bean("segMeta", Meta.class),
                host.bean("segEventQueue", EventQueue.class),
                Currency.getInstance("USD"),
                Clock.systemUTC());
    }

    private OfferCode code(String text) {
        return host.transaction().execute(status -> {
            Offer offer = host.bean("blOfferDao", OfferDao.class).create();
            offer.setName(text);
            offer.setType(OfferType.ORDER);
            offer.setDiscountType(OfferDiscountType.AMOUNT_OFF);
            offer.setValue(new BigDecimal("2.00"));
            offer.setDeliveryType(OfferDeliveryType.CODE);
            offer.setStartDate(new Date(1_000_000_000_000L));
            offer.setCombinableWithOtherOffers(true);
            offer.setStackable(true);
            offer = host.bean("blOfferDao", OfferDao.class).save(offer);
            OfferCode code = host.bean("blOfferCodeDao", OfferCodeDao.class).create();
            code.setOffer(offer);
            code.setOfferCode(text);
            code.setStartDate(new Date(1_000_000_000_000L));
            return host.bean("blOfferCodeDao", OfferCodeDao.class).save(code);
        });
    }

    private long lineOf(Order order) {
        return database.number("select ORDER_ITEM_ID from BLC_ORDER_ITEM where ORDER_ID = " + order.getId());
    }

    private History history(Identity who) {
        return host.bean("segProfileStore", ProfileStore.class).load(who).history();
    }

    private List<Event> eventsOf(Customer customer, String type) {
        return events(Identity.customer(customer.getId())).stream()
                .filter(event -> event.type().equals(type))
                .collect(Collectors.toList());
    }

    private List<Event> events(Identity who) {
        History history = history(who);
        return IntStream.range(0, history.size()).mapToObj(history::event).collect(Collectors.toList());
    }

    private List<Event> factsAbout(Product product) {
        String sql = "select EVENT_ID from SEG_EVENT where IDENTITY_KEY = '%s'";
        long count = database.query(
                        String.format(sql, Identity.product(product.getId()).key()))
                .size();
        List<Event> found = events(Identity.product(product.getId()));
        assertEquals(count, found.size());
        return found;
    }

    private Events bought(Customer customer) {
        ProfileFacts facts = new ProfileFacts(
                host.bean("segProfileStore", ProfileStore.class).load(Identity.customer(customer.getId())));
        return facts.events(EventType.ORDER_LINE).asOf(System.currentTimeMillis() / 1000 + 5);
    }
}

package com.segmentofone.broadleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.decision.offer.OfferAudience;
import com.segmentofone.decision.offer.OfferAudiences;
import com.segmentofone.decision.offer.OfferDecisions;
import com.segmentofone.event.Event;
import com.segmentofone.event.EventSink;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.segment.Memberships;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentInUseException;
import com.segmentofone.segment.SegmentService;
import com.segmentofone.testhost.TestDatabase;
import com.segmentofone.testhost.TestHost;
import com.segmentofone.testhost.TestOffers;
import com.segmentofone.testhost.TestStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.broadleafcommerce.common.rule.RuleProcessor;
import org.broadleafcommerce.common.structure.dto.StructuredContentDTO;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.service.type.OfferType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What carts cost under offers for segments, by the host's own pricing. SPEC 6.13, 6.14. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OfferCartsScenario {

    private static final String VIEWED_ONCE =
            "viewed >= 1 event in last 1 day and not (searched >= 1 event in last 1 day)";

    private final TestDatabase database;
    private final TestHost host;
    private final TestStore store;
    private final TestOffers offers;
    private final Map<String, Product> products = new HashMap<>();
    private final SegmentDefinition wineLovers;
    private final SegmentDefinition hunters;

    OfferCartsScenario(TestDatabase database) {
        this.database = database;
        this.host = TestHost.on(database).withPlugin().start();
        this.store = new TestStore(host);
        this.offers = new TestOffers(host);
        this.wineLovers = activated("Wine lovers", "(" + VIEWED_ONCE + ") or viewed >= 2 events in last 1 day");
        this.hunters = activated("Bargain hunters", "searched >= 3 events in last 1 day");
    }

    @AfterAll
    void stop() {
        host.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> cartsCostWhatWasComputedByHand() {
        return OfferCarts.all().stream().map(one -> DynamicTest.dynamicTest(one.title, () -> check(one)));
    }

    private void check(OfferCarts.Case one) {
        List<Offer> made = new ArrayList<>();
        one.offers.forEach(line -> made.add(make(line)));
        Map<String, String> found = new HashMap<>();
        Customer member = store.customer();
        does(member, EventType.PRODUCT_VIEWED, 1);
        becomes(member, true);
        Order cart = cart(one, member);
        found.put("member", price(cart));
        does(member, EventType.SEARCH, 1);
        becomes(member, false);
        found.put("left", price(cart));
        does(member, EventType.PRODUCT_VIEWED, 1);
        becomes(member, true);
        found.put("back", price(cart));

        found.put("stranger", price(cart(one, store.customer())));
        if (one.expected.containsKey("hunter")) {
            found.put("hunter", price(cart(one, hunter())));
        }
        made.forEach(offers::end);
        found.keySet().retainAll(one.expected.keySet());
        assertEquals(one.expected.toString(), inOrder(one.expected.keySet(), found), one.title);
    }

    private static String inOrder(Collection<String> who, Map<String, String> found) {
        Map<String, String> ordered = new LinkedHashMap<>();
        who.forEach(one -> ordered.put(one, found.get(one)));
        return ordered.toString();
    }

    private Customer hunter() {
        Customer hunter = store.customer();
        does(hunter, EventType.PRODUCT_VIEWED, 2);
        does(hunter, EventType.SEARCH, 3);
        becomes(hunter, true);
        Awaitility.await().until(() -> isIn(hunter, hunters));
        return hunter;
    }

    private Order cart(OfferCarts.Case one, Customer customer) {
        Map<Product, Integer> items = new LinkedHashMap<>();
        one.items.forEach((price, quantity) ->
                items.put(products.computeIfAbsent(price, p -> store.product("P" + p, "Any", p, null)), quantity));
        return offers.cart(customer, items, one.shipping, one.code);
    }

    private String price(Order cart) {
        Order priced = offers.price(cart);
        return cents(priced.getSubTotal().getAmount()) + " - "
                + cents(priced.getOrderAdjustmentsValue().getAmount()) + " + "
                + cents(priced.getTotalFulfillmentCharges().getAmount()) + " = "
                + cents(priced.getTotal().getAmount());
    }

    private static String cents(BigDecimal amount) {
        return amount.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).toPlainString();
    }

    private Offer make(OfferCarts.OfferLine line) {
        Offer offer = offers.offer("An offer", line.discount());
        Collection<Long> included =
                line.forWineLovers ? Collections.singleton(wineLovers.id()) : Collections.emptySet();
        Collection<Long> excluded = line.notForHunters ? Collections.singleton(hunters.id()) : Collections.emptySet();
        OfferAudience audience = new OfferAudience(offer.getId(), included, excluded, Collections.emptyMap());
        host.bean("segOfferAudiences", OfferAudiences.class).store(audience);
        Awaitility.await().until(() -> host.bean("segOfferDecisions", OfferDecisions.class)
                .audience(offer.getId())
                .equals(audience));
        return offer;
    }

    private SegmentDefinition activated(String name, String rule) {
        SegmentService service = host.bean("segSegmentService", SegmentService.class);
        return service.activate(service.draft(name, null, rule, "test").id(), "test");
    }

    private void does(Customer customer, String type, int times) {
        EventSink sink = host.bean("segEventQueue", EventSink.class);
        for (int i = 0; i < times; i++) {
            sink.accept(Event.of(type, Identity.customer(customer.getId()), System.currentTimeMillis())
                    .build());
        }
    }

    private void becomes(Customer customer, boolean member) {
        Awaitility.await().until(() -> isIn(customer, wineLovers) == member);
    }

    private boolean isIn(Customer customer, SegmentDefinition segment) {
        return host.bean("segMemberships", Memberships.class)
                .of(Identity.customer(customer.getId()), Instant.now())
                .isIn(segment.id());
    }

    /** SPEC 6.20: a rule in the words of the host's rule builder. */
    @Test
    void theHostsOwnRulesCanAskForASegment() {
        String rule = "customer.?transientProperties[\"segmentofone\"].contains(\"" + wineLovers.id() + "\")";
        Customer member = store.customer();
        does(member, EventType.PRODUCT_VIEWED, 2);
        becomes(member, true);
        Customer stranger = store.customer();

        Offer offer = offers.offer("By rule", TestOffers.Discount.of(OfferType.ORDER, new BigDecimal("10"), true));
        offers.customerRule(offer, rule);
        OfferCarts.Case cart = new OfferCarts.Case("by rule");
        cart.read("cart: 3 x 3.33");
        assertEquals("999 - 100 + 0 = 899", price(cart(cart, member)));
        assertEquals("999 - 0 + 0 = 999", price(cart(cart, stranger)));
        offers.customerRule(offer, "!" + rule);
        assertEquals("999 - 0 + 0 = 999", price(cart(cart, member)));
        assertEquals("999 - 100 + 0 = 899", price(cart(cart, stranger)));
        SegmentInUseException refused =
                assertThrows(SegmentInUseException.class, () -> host.bean("segSegmentService", SegmentService.class)
                        .delete(wineLovers.id()));
        assertTrue(refused.uses().contains("By rule"), refused.getMessage());
        offers.end(offer);

        assertTrue(shows(rule, member));
        assertFalse(shows(rule, stranger));
        assertFalse(shows("!" + rule, member));
    }

    @SuppressWarnings("unchecked")
    private boolean shows(String rule, Customer customer) {
        StructuredContentDTO item = new StructuredContentDTO();
        item.setRuleExpression(rule);
        Map<String, Object> variables = new HashMap<>();
        variables.put("customer", customer);
        List<RuleProcessor<StructuredContentDTO>> all = host.bean("blContentRuleProcessors", List.class);
        return all.stream().allMatch(processor -> processor.checkForMatch(item, variables));
    }

    /** SPEC 6.15: a fault of the plugin's leaves the store working. */
    @Test
    void whatIsRestrictedIsNotGivenWhileThePluginsTablesAreAway() {
        Offer offer = make(new OfferCarts.OfferLine("order 10 % not for bargain hunters"));
        OfferCarts.Case cart = new OfferCarts.Case("away");
        cart.read("cart: 3 x 3.33");
        assertEquals("999 - 100 + 0 = 899", price(cart(cart, store.customer())));
        database.update("alter table SEG_EVENT rename to SEG_EVENT_AWAY");
        try {
            assertEquals("999 - 0 + 0 = 999", price(cart(cart, store.customer())));
        } finally {
            database.update("alter table SEG_EVENT_AWAY rename to SEG_EVENT");
            offers.end(offer);
        }
    }

    /** Every kind of person must occur, or the file has been misread. */
    @Test
    void everyKindOfPersonOccurs() {
        for (String who : Arrays.asList("member", "left", "back", "stranger", "hunter")) {
            assertEquals(true, OfferCarts.all().stream().anyMatch(c -> c.expected.containsKey(who)), who);
        }
    }
}

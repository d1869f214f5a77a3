package com.segmentofone.broadleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.decision.crosssell.CrossSell;
import com.segmentofone.decision.crosssell.Dearer;
import com.segmentofone.decision.crosssell.Occasion;
import com.segmentofone.decision.crosssell.Proposal;
import com.segmentofone.decision.crosssell.ProposalReason.Kind;
import com.segmentofone.event.Event;
import com.segmentofone.event.EventLog;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.recommend.BestSellers;
import com.segmentofone.recommend.CrossSellModel;
import com.segmentofone.testhost.TestDatabase;
import com.segmentofone.testhost.TestHost;
import com.segmentofone.testhost.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.awaitility.Awaitility;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CrossSaleProductImpl;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.RelatedProduct;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.UpSaleProductImpl;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;

/** Proposals on a real host: from orders to what a page would show. SPEC 13 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CrossSellScenario {

    /** Of so many customers who bought A and B ... */
    private static final int BOTH = 20;
    /** ... so many bought C. */
    private static final int ALL_THREE = 16;
    /** Further customers who bought A without B, and B without A. */
    private static final int ONE_ONLY = 12;

    private final TestDatabase database;
    private final TestHost host;
    private final TestStore store;
    private final Category department;
    private final Product everyday;
    private long customers = 5_000_000;
    private long orders = 5_000_000;

    CrossSellScenario(TestDatabase database) {
        this.database = database;
        this.host = TestHost.on(database)
                .withPlugin()
                .patch("segmentofone/core-crosssell.xml")
                .schema("create")
                .setting("segmentofone.backfill.pause", "3600000")
                .start();
        this.store = new TestStore(host);
        this.department = store.category("Paper", store.category("Root", null));
        this.everyday = product("Everyday", "3.00");
        List<Event> others = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            others.add(line(customers++, orders++, everyday));
        }
        log().append(others);
    }

    @AfterAll
    void stop() {
        host.close();
        database.close();
    }

    /** SPEC 13.1, 13.2, 13.6 */
    @Test
    void whoBoughtAAndBInSeparateOrdersIsShownCWithTheFigure() {
        Triple triple = triple();
        Customer customer = store.customer();
        store.buy(customer, triple.a, 1);
        store.buy(customer, triple.b, 1);
        await(() -> learned(triple.a, triple.b) == BOTH + 1);

        Proposal proposal = about(customer, everyday).get(0);
        assertEquals(triple.c.getId(), proposal.productId());
        assertEquals(Kind.TOGETHER, proposal.reason().kind());
        assertEquals(BOTH + 1, proposal.reason().customers());
        assertEquals(
                Math.round(100.0 * ALL_THREE / (BOTH + 1)), proposal.reason().percent());
        assertEquals(
                "76 % of 21 customers who bought these also bought",
                proposal.reason().text(Locale.US));
        assertEquals("これらの商品を購入した21人のうち76 %の方がこちらも購入", proposal.reason().text(Locale.JAPAN));
    }

    /** SPEC 13.2 */
    @Test
    void whatIsInTheCartAndWhatIsOnThePageCountsToo() {
        Triple triple = triple();
        assertEquals(triple.c.getId(), first(stranger(), List.of(triple.a), List.of(triple.b)));
        Customer customer = store.customer();
        store.buy(customer, triple.a, 1);
        assertEquals(triple.c.getId(), first(identity(customer), List.of(everyday), List.of(triple.b)));
    }

    /** SPEC 13.5 */
    @Test
    void whatIsInTheCartOrOwnedIsNotProposed() {
        Triple triple = triple();
        assertFalse(
                ids(stranger(), List.of(triple.a), List.of(triple.b, triple.c)).contains(triple.c.getId()));
        Customer owner = store.customer();
        store.buy(owner, triple.c, 1);
        assertFalse(ids(identity(owner), List.of(triple.a), List.of(triple.b)).contains(triple.c.getId()));
    }

    /** SPEC 13.5 */
    @Test
    void whatCustomersBuyAgainAndAgainIsProposedToItsOwnersToo() {
        Triple triple = triple();
        List<Event> again = new ArrayList<>();
        for (int i = 0; i < ALL_THREE; i++) {
            again.add(line(triple.firstCustomer + i, orders++, triple.c));
        }
        Customer owner = store.customer();
        store.buy(owner, triple.c, 1);
        assertFalse(ids(identity(owner), List.of(triple.a), List.of(triple.b)).contains(triple.c.getId()));
        log().append(again);
        await(() -> ids(identity(owner), List.of(triple.a), List.of(triple.b)).contains(triple.c.getId()));
    }

    /** SPEC 13.5 */
    @Test
    void whatIsNoLongerSoldOrOutOfStockIsNotProposed() {
        List<Consumer<Sku>> reasons = Arrays.asList(
                sku -> sku.setActiveEndDate(new Date(1_100_000_000_000L)),
                sku -> sku.setInventoryType(InventoryType.UNAVAILABLE));
        for (Consumer<Sku> reason : reasons) {
            Triple triple = triple();
            assertEquals(triple.c.getId(), first(stranger(), List.of(triple.a), List.of(triple.b)));
            change(triple.c, reason);
            host.bean("segShelf", StoreShelf.class).run();
            assertFalse(ids(stranger(), List.of(triple.a), List.of(triple.b)).contains(triple.c.getId()));
        }
        Triple archived = triple();
        host.transaction().execute(status -> {
            database.update("update BLC_PRODUCT set ARCHIVED = 'Y' where PRODUCT_ID = " + archived.c.getId());
            return null;
        });
        host.bean("segShelf", StoreShelf.class).run();
        assertFalse(ids(stranger(), List.of(archived.a), List.of(archived.b)).contains(archived.c.getId()));
    }

    /** SPEC 13.7 */
    @Test
    void whereNothingIsKnownTheStoresRelatedProductsComeBeforeTheBestSellersOfTheCategory() {
        Category shelf = store.category("Shelf", department);
        Product unknown = store.product("Unknown", "Own", "5.00", shelf);
        Product second = store.product("Sells well", "Own", "5.00", shelf);
        Product first = store.product("Sells best", "Own", "5.00", shelf);
        Product related = store.product("Related", "Own", "5.00", store.category("Elsewhere", department));
        relate(new CrossSaleProductImpl(), unknown, related);
        sold(second, 2);
        sold(first, 3);
        refresh();
        List<Proposal> proposals = about(store.customer(), unknown);
        assertEquals(
                List.of(related.getId(), first.getId(), second.getId()),
                proposals.subList(0, 3).stream().map(Proposal::productId).toList());
        assertEquals(Kind.RELATED, proposals.get(0).reason().kind());
        assertEquals(Kind.BEST_SELLER, proposals.get(1).reason().kind());
    }

    /** SPEC 13.8 */
    @Test
    void aNewOrderIsLearnedAndACancelledOneForgottenWithinSeconds() {
        Triple triple = triple();
        Order order = store.buy(store.customer(), triple.a, 1);
        await(() -> learned(triple.a) == BOTH + ONE_ONLY + 1);
        host.transaction().execute(status -> {
            Order again = host.bean("blOrderService", OrderService.class).findOrderById(order.getId());
            again.setStatus(OrderStatus.CANCELLED);
            return null;
        });
        await(() -> learned(triple.a) == BOTH + ONE_ONLY);
    }

    /** SPEC 13.11 */
    @Test
    void theUpsellIsOfTheSameCategoryAndDearerWithinReason() {
        Category shelf = store.category("Pens", department);
        Product pen = store.product("Pen", "Own", "10.00", shelf);
        Product ofBrand = store.product("Better pen", "Own", "14.00", shelf);
        Product ofOther = store.product("Other pen", "Other", "14.00", shelf);
        Product gold = store.product("Gold pen", "Own", "99.00", shelf);
        Product cheap = store.product("Cheap pen", "Own", "8.00", shelf);
        Product picked = store.product("Picked", "Own", "60.00", store.category("Elsewhere too", department));
        relate(new UpSaleProductImpl(), pen, picked);
        refresh();
        List<Proposal> proposals =
                host.request(() -> crossSell().upsell(occasion(stranger(), List.of(pen), List.of()), 6));
        List<Long> ids = proposals.stream().map(Proposal::productId).toList();
        assertEquals(List.of(picked.getId(), ofBrand.getId(), ofOther.getId()), ids);
        assertEquals(40, proposals.get(1).reason().percent());
        assertFalse(ids.contains(gold.getId()) || ids.contains(cheap.getId()));
    }

    /** SPEC 13.10 */
    @Test
    void equalInputGivesEqualAnswers() {
        Triple triple = triple();
        Identity stranger = stranger();
        List<Long> ids = ids(stranger, List.of(triple.a), List.of(triple.b));
        assertTrue(ids.size() > 1);
        assertEquals(ids, ids(stranger, List.of(triple.a), List.of(triple.b)));
    }

    private Triple triple() {
        Triple triple = new Triple(product("A", "4.00"), product("B", "5.00"), product("C", "6.00"), customers);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < BOTH; i++) {
            long customer = customers++;
            events.add(line(customer, orders++, triple.a));
            events.add(line(customer, orders++, triple.b));
            if (i < ALL_THREE) {
                events.add(line(customer, orders++, triple.c));
            }
        }
        for (int i = 0; i < ONE_ONLY; i++) {
            events.add(line(customers++, orders++, triple.a));
            events.add(line(customers++, orders++, triple.b));
        }
        log().append(events);
        refresh();
        await(() -> learned(triple.a, triple.b) == BOTH);
        return triple;
    }

    private Product product(String name, String price) {
        return store.product(name, "Brand", price, department);
    }

    private void sold(Product product, int units) {
        log().append(Collections.singletonList(
                line(customers++, orders++, product).toBuilder().quantity(units).build()));
    }

    private static Event line(long customer, long order, Product product) {
        return Event.of(EventType.ORDER_LINE, Identity.customer(customer), System.currentTimeMillis())
                .product(product.getId())
                .order(order)
                .amount(100L, "USD")
                .build();
    }

    private void refresh() {
        host.bean("segCatalogue", StoreCatalogue.class).refresh();
        host.bean("segShelf", StoreShelf.class).run();
        host.bean("segBestSellers", BestSellers.class).run();
        host.bean("segRelated", StoreRelations.class).run();
        host.bean("segDearer", Dearer.class).run();
    }

    private void relate(RelatedProduct relation, Product of, Product to) {
        host.transaction().execute(status -> {
            relation.setProduct(of);
            relation.setRelatedProduct(to);
            manager().persist(relation);
            return null;
        });
    }

    private void change(Product product, Consumer<Sku> change) {
        host.transaction().execute(status -> {
            CatalogService catalog = host.bean("blCatalogService", CatalogService.class);
            Sku sku = catalog.findProductById(product.getId()).getDefaultSku();
            change.accept(sku);
            return catalog.saveSku(sku);
        });
    }

    private EntityManager manager() {
        return EntityManagerFactoryUtils.getTransactionalEntityManager(
                host.bean("entityManagerFactory", EntityManagerFactory.class));
    }

    private int learned(Product... products) {
        long[] ids = Arrays.stream(products).mapToLong(Product::getId).toArray();
        return host.bean("segCrossSellModel", CrossSellModel.class).purchases().buyersOf(ids);
    }

    private List<Proposal> about(Customer customer, Product product) {
        return host.request(() -> crossSell().crossSell(occasion(identity(customer), List.of(product), List.of()), 6));
    }

    private Long first(Identity identity, List<Product> page, List<Product> cart) {
        List<Proposal> all = host.request(() -> crossSell().crossSell(occasion(identity, page, cart), 6));
        assertEquals(Kind.TOGETHER, all.get(0).reason().kind());
        return all.get(0).productId();
    }

    private List<Long> ids(Identity identity, List<Product> page, List<Product> cart) {
        return host.request(() -> crossSell().crossSell(occasion(identity, page, cart), 6).stream()
                .map(Proposal::productId)
                .toList());
    }

    private static Occasion occasion(Identity identity, List<Product> page, List<Product> cart) {
        return new Occasion(
                identity,
                Instant.now(),
                page.stream().map(Product::getId).toList(),
                cart.stream().map(Product::getId).toList());
    }

    private static Identity identity(Customer customer) {
        return Identity.customer(customer.getId());
    }

    private Identity stranger() {
        return Identity.visitor("stranger" + customers++);
    }

    private CrossSell crossSell() {
        return host.bean("segCrossSell", CrossSell.class);
    }

    private EventLog log() {
        return host.bean("segEventLog", EventLog.class);
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition::getAsBoolean);
    }

    /** Three products that go together. */
    private static final class Triple {
        private final Product a;
        private final Product b;
        private final Product c;
        private final long firstCustomer;

        Triple(Product a, Product b, Product c, long firstCustomer) {
            this.a = a;
            this.b = b;
            this.c = c;
            this.firstCustomer = firstCustomer;
        }
    }
}

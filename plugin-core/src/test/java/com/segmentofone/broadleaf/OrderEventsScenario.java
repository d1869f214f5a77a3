package com.segmentofone.broadleaf;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.segmentofone.event.CurrentVisitor;
import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import com.segmentofone.event.EventWriter;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.testhost.Faults;
import com.segmentofone.testhost.TestDatabase;
import com.segmentofone.testhost.TestHost;
import com.segmentofone.testhost.TestStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.dao.OrderDao;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.broadleafcommerce.core.workflow.SequenceProcessor;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.hibernate.ejb.HibernateEntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An order that commits has its events, one that rolls back has none, wherever the checkout breaks. SPEC 2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OrderEventsScenario {
    private final TestDatabase database;
    private final TestHost host;
    private final TestStore store;
    private final Category wine;
    private final Product bottle;
    private final List<Event> announced = new CopyOnWriteArrayList<>();

    OrderEventsScenario(TestDatabase database) {
        this.database = database;
        this.host = TestHost.on(database)
                .withPlugin()
                .setting("segmentofone.backfill.pause", "3600000")
                .start();
        this.store = new TestStore(host);
        this.wine = store.category("Wine", store.category("Root", null));
        this.bottle = store.product("Good Chardonnay", "Good", "7.35", wine);
        host.bean("segEventWriter", EventWriter.class).addListener(announced::addAll);
    }

    @AfterAll
    void stop() {
        host.close();
        database.close();
    }

    @AfterEach
    void disarm() {
        Faults.disarm();
        CurrentVisitor.clear();
    }

    /** SPEC 2.11 */
    @Test
    void aCheckoutWritesOneEventPerLineWithProductQuantityAmountAndCurrency() {
        Customer customer = store.customer();
        Order order = store.buy(customer, bottle, 3);

        Event line = onlyLineOf(order, customer);
        assertEquals(bottle.getId(), line.productId());
        assertEquals(wine.getId(), line.categoryId());
        assertEquals(3, line.quantity());
        assertEquals(2205L, line.amount());
        assertEquals("USD", line.currency());
        assertEquals(order.getSubmitDate().getTime(), line.occurredAt());
    }

    @Test
    void listenersAreToldAfterTheCommit() {
        Order order = store.buy(store.customer(), bottle, 1);
        await().until(() -> announced.stream().anyMatch(e -> order.getId().equals(e.orderId())));
    }

    /** SPEC 2.13 */
    @Test
    void theVisitorIsJoinedWithTheOrdersCustomerInTheSameTransaction() {
        Customer customer = store.customer();
        Identity visitor = Identity.visitor("visitor-" + customer.getId());
        CurrentVisitor.set(visitor, "session-1");
        Order order = store.buy(customer, bottle, 1);

        assertEquals(1, number("select count(*) from SEG_ALIAS where CUSTOMER_ID = " + customer.getId()));
        assertEquals("session-1", onlyLineOf(order, customer).sessionId());
        Profile profile = host.bean("segProfileStore", ProfileStore.class).load(visitor);
        assertEquals(Identity.customer(customer.getId()), profile.identity());
        assertEquals(1, profile.history().size());
    }

    @Test
    void anActivityThatFailsBeforeTheOrderIsCompleteLeavesNoEvent() {
        Order cart = store.cart(store.customer(), bottle, 1);
        withActivityFirst(new Failing(), () -> assertThrows(RuntimeException.class, () -> store.checkOut(cart)));
        assertNothingHappened(cart);
    }

    @Test
    void anActivityThatFailsAfterTheOrderIsCompleteLeavesNoEvent() {
        Order cart = store.cart(store.customer(), bottle, 1);
        withActivityLast(new Failing(), () -> assertThrows(RuntimeException.class, () -> store.checkOut(cart)));
        assertEquals(
                number("select count(*) from BLC_ORDER where ORDER_STATUS = 'SUBMITTED' and ORDER_ID = "
                        + cart.getId()),
                events(cart));
        assertEquals(0, events(cart));
    }

    @Test
    void aFailureInTheFlushLeavesNoEvent() {
        Order cart = store.cart(store.customer(), bottle, 1);
        boolean[] armed = {true};
        afterOrderUpdate(event -> {
            if (armed[0]
                    && event.getEntity() instanceof Order
                    && "SUBMITTED".equals(statusOf((Order) event.getEntity()))) {
                armed[0] = false;
                throw new IllegalStateException("made to fail in the flush");
            }
        });
        assertThrows(RuntimeException.class, () -> store.checkOut(cart));
        assertFalse(armed[0], "the fault did not happen");
        assertNothingHappened(cart);
    }

    @Test
    void aRollbackAfterTheFlushLeavesNoEvent() {
        Order cart = store.cart(store.customer(), bottle, 1);
        host.request(() -> host.transaction().execute(status -> {
            Order order = store.checkOut(cart);
            host.bean("blOrderDao", OrderDao.class).save(order);
            flush();
            assertEquals(0, number("select count(*) from SEG_EVENT where ORDER_ID = " + order.getId()));
            status.setRollbackOnly();
            return order;
        }));
        assertNothingHappened(cart);
    }

    @Test
    void anExceptionAfterTheCheckoutInTheSameTransactionLeavesNoEvent() {
        Order cart = store.cart(store.customer(), bottle, 1);
        assertThrows(IllegalStateException.class, () -> host.transaction().execute(status -> {
            store.checkOut(cart);
            flush();
            throw new IllegalStateException("made to fail after the checkout");
        }));
        assertNothingHappened(cart);
    }

    @Test
    void aCommitThatFailsLeavesNoEvent() {
        Order cart = store.cart(store.customer(), bottle, 1);
        assertThrows(RuntimeException.class, () -> host.transaction().execute(status -> {
            Order order = store.checkOut(cart);
            flush();
            Faults.failNext("commit");
            return order;
        }));
        assertFalse(Faults.isArmed(), "the fault did not happen");
        assertNothingHappened(cart);
    }

    /** SPEC 2.10, 10.1 */
    @Test
    void anOrderGoesThroughWhenItsEventsCannotBeWrittenAndTheBackfillBringsThem() {
        Customer customer = store.customer();
        Order cart = store.cart(customer, bottle, 2);
        database.update("alter table SEG_EVENT rename to SEG_EVENT_AWAY");
        Order order;
        try {
            order = store.checkOut(cart);
        } finally {
            database.update("alter table SEG_EVENT_AWAY rename to SEG_EVENT");
        }
        assertEquals(1, submitted(order));
        assertEquals(0, events(order));
        host.bean("segOrderBackfill", OrderBackfill.class).accept(() -> true);
        assertEquals(2, onlyLineOf(order, customer).quantity());
    }

    @Test
    void theBackfillFindsNothingMissingAfterLiveCheckouts() {
        store.buy(store.customer(), bottle, 1);
        long before = number("select count(*) from SEG_EVENT");
        host.bean("segOrderBackfill", OrderBackfill.class).accept(() -> true);
        assertEquals(before, number("select count(*) from SEG_EVENT"));
    }

    /** SPEC 2.12 */
    @Test
    void aCancellationIsAnEventOfItsOwn() {
        Customer customer = store.customer();
        Order order = store.buy(customer, bottle, 1);
        OrderService orders = host.bean("blOrderService", OrderService.class);
        host.request(() -> {
            Order found = orders.findOrderById(order.getId());
            found.setStatus(OrderStatus.CANCELLED);
            return orders.save(found, false);
        });
        assertEquals(
                1,
                number("select count(*) from SEG_EVENT where EVENT_TYPE = 'order.cancelled' and ORDER_ID = "
                        + order.getId()));
    }

    @Test
    void savingASubmittedOrderAgainAddsNothing() {
        Order order = store.buy(store.customer(), bottle, 1);
        OrderService orders = host.bean("blOrderService", OrderService.class);
        host.request(() -> {
            Order found = orders.findOrderById(order.getId());
            found.setName("renamed");
            return orders.save(found, false);
        });
        assertEquals(1, events(order));
    }

    private void flush() {
        org.springframework.orm.jpa.EntityManagerFactoryUtils.getTransactionalEntityManager(
                        host.bean("entityManagerFactory", javax.persistence.EntityManagerFactory.class))
                .flush();
    }

    private Event onlyLineOf(Order order, Customer customer) {
        Profile profile = host.bean("segProfileStore", ProfileStore.class).load(Identity.customer(customer.getId()));
        assertEquals(1, profile.history().size());
        Event event = profile.history().event(0);
        assertEquals(EventType.ORDER_LINE, event.type());
        assertEquals(order.getId(), event.orderId());
        return event;
    }

    private void assertNothingHappened(Order cart) {
        assertEquals(0, submitted(cart));
        assertEquals(0, events(cart));
    }

    private long submitted(Order order) {
        return number(
                "select count(*) from BLC_ORDER where ORDER_STATUS = 'SUBMITTED' and ORDER_ID = " + order.getId());
    }

    private long events(Order order) {
        return number("select count(*) from SEG_EVENT where ORDER_ID = " + order.getId());
    }

    private long number(String sql) {
        return database.number(sql);
    }

    private static String statusOf(Order order) {
        return order.getStatus() == null ? null : order.getStatus().getType();
    }

    private void afterOrderUpdate(PostUpdateEventListener listener) {
        ((SessionFactoryImplementor) host.bean("entityManagerFactory", HibernateEntityManagerFactory.class)
                        .getSessionFactory())
                .getServiceRegistry()
                .getService(EventListenerRegistry.class)
                .appendListeners(org.hibernate.event.spi.EventType.POST_UPDATE, listener);
    }

    private void withActivityFirst(Failing activity, Runnable test) {
        withActivity(activity, true, test);
    }

    private void withActivityLast(Failing activity, Runnable test) {
        withActivity(activity, false, test);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void withActivity(Failing activity, boolean first, Runnable test) {
        SequenceProcessor workflow = host.bean("blCheckoutWorkflow", SequenceProcessor.class);
        List activities = activities(workflow);
        activities.add(first ? 0 : activities.size(), (Activity) activity);
        try {
            test.run();
        } finally {
            activities.remove(activity);
        }
    }

    @SuppressWarnings("rawtypes")
    private static List activities(SequenceProcessor workflow) {
        try {
            java.lang.reflect.Field field =
                    org.broadleafcommerce.core.workflow.BaseProcessor.class.getDeclaredField("activities");
            field.setAccessible(true);
            return (List) field.get(workflow);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A step of the checkout that fails. */
    private static final class Failing extends BaseActivity<ProcessContext<?>> {
        @Override
        public ProcessContext<?> execute(ProcessContext<?> context) {
            throw new IllegalStateException("made to fail");
        }
    }
}

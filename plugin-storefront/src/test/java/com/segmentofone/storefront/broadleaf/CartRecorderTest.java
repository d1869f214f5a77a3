package com.segmentofone.storefront.broadleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import com.segmentofone.storefront.Storefront;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServlet;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** SPEC 7.11 */
class CartRecorderTest {
    private final List<Event> events = new ArrayList<>();
    private final Storefront storefront = StorefrontForTests.create(events::add);
    private final CartRecorder recorder = new CartRecorder(storefront, "wishlist, Favourites");

    @AfterEach
    void endTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void aChangeOfTheCartIsRecordedWithProductAndMoney() throws Exception {
        add(OrderStatus.IN_PROCESS);
        Event event = events.get(0);
        assertEquals(
                "cart.added 5 7 2 1998 USD",
                event.type() + " " + event.orderId() + " " + event.productId() + " " + event.quantity() + " "
                        + event.amount() + " " + event.currency());
    }

    @Test
    void aSavedCartIsNeitherCartNorFavourites() throws Exception {
        add(OrderStatus.NAMED);
        saved("Previously saved cart - 11/25/2026", true);
        assertEquals(List.of(), events);
    }

    /** SPEC 7.28 */
    @Test
    void aConfiguredWishListHoldsFavourites() throws Exception {
        saved("favourites", true);
        saved("Wishlist", false);
        assertEquals(
                List.of("favourite.added 7 favourites", "favourite.removed 7 Wishlist"),
                events.stream()
                        .map(event -> event.type() + " " + event.productId() + " " + event.attribute("list"))
                        .collect(Collectors.toList()));
    }

    @Test
    void aChangeThatRollsBackLeavesNoEvent() throws Exception {
        TransactionSynchronizationManager.initSynchronization();
        add(OrderStatus.IN_PROCESS);
        assertEquals(List.of(), events);
    }

    @Test
    void aChangeThatCommitsLeavesItsEvent() throws Exception {
        TransactionSynchronizationManager.initSynchronization();
        add(OrderStatus.IN_PROCESS);
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        assertEquals(1, events.size());
    }

    @Test
    void aCartThatNoShopperTouchesIsNotRecorded() {
        Order order = order(OrderStatus.IN_PROCESS);
        recorder.record(EventType.CART_ADDED, order, item(order), 2);
        assertEquals(List.of(), events);
    }

    private void add(OrderStatus status) throws Exception {
        during(() -> {
            Order order = order(status);
            recorder.record(EventType.CART_ADDED, order, item(order), 2);
        });
    }

    private void saved(String name, boolean in) throws Exception {
        during(() -> {
            Order order = order(OrderStatus.NAMED);
            order.setName(name);
            recorder.moved(in, order, item(order), 1);
        });
    }

    private void during(Runnable action) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/cart/add");
        request.addHeader("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0");
        HttpServlet cart = new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            public void service(ServletRequest in, ServletResponse out) {
                action.run();
            }
        };
        new MockFilterChain(cart, storefront.filter()).doFilter(request, new MockHttpServletResponse());
    }

    private static Order order(OrderStatus status) {
        Order order = new OrderImpl();
        order.setId(5L);
        order.setStatus(status);
        BroadleafCurrencyImpl dollar = new BroadleafCurrencyImpl();
        dollar.setCurrencyCode("USD");
        order.setCurrency(dollar);
        return order;
    }

    private static DiscreteOrderItem item(Order order) {
        DiscreteOrderItem item = new DiscreteOrderItemImpl();
        ProductImpl product = new ProductImpl();
        product.setId(7L);
        item.setOrder(order);
        item.setProduct(product);
        item.setQuantity(2);
        item.setPrice(new Money("9.99", "USD"));
        return item;
    }
}

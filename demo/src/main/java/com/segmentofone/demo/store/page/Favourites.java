package com.segmentofone.demo.store.page;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Resource;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.order.service.exception.RemoveFromCartException;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.core.domain.Customer;

/** A customer's favourites: Broadleaf's wish list, which is a named order. */
class Favourites {

    /** The list's name, which the plugin is told in {@code segmentofone.favourites.lists}. */
    static final String LIST = "favourites";

    @Resource(name = "blOrderService")
    private OrderService orders;

    @Resource(name = "blCatalogService")
    private CatalogService catalog;

    /** Latest first. */
    List<DiscreteOrderItem> of(Customer customer) {
        return list(customer).map(Favourites::items).orElse(List.of());
    }

    Set<Long> productIdsOf(Customer customer) {
        Set<Long> ids = new LinkedHashSet<>();
        of(customer).forEach(item -> ids.add(item.getProduct().getId()));
        return ids;
    }

    /** @return whether it is there now */
    boolean add(Customer customer, long productId) throws AddToCartException {
        Product product = catalog.findProductById(productId);
        if (product == null || !product.isActive()) {
            return false;
        }
        Order list = list(customer).orElseGet(() -> orders.createNamedOrderForCustomer(LIST, customer));
        if (find(list, productId).isEmpty()) {
            OrderItemRequestDTO item = new OrderItemRequestDTO();
            item.setProductId(productId);
            item.setQuantity(1);
            orders.addItem(list.getId(), item, false);
        }
        return true;
    }

    void remove(Customer customer, long productId) throws RemoveFromCartException {
        Optional<Order> list = list(customer);
        Optional<DiscreteOrderItem> item = list.flatMap(order -> find(order, productId));
        if (item.isPresent()) {
            orders.removeItem(list.get().getId(), item.get().getId(), false);
        }
    }

    /** @return whether it was there to be moved */
    boolean moveToCart(Customer customer, long productId) throws RemoveFromCartException, AddToCartException {
        Optional<Order> list = list(customer);
        Optional<DiscreteOrderItem> item = list.flatMap(order -> find(order, productId));
        if (item.isPresent()) {
            orders.addItemFromNamedOrder(list.get(), item.get(), true);
        }
        return item.isPresent();
    }

    /** Broadleaf's own look-up by name finds only lists that were begun in the language of this page. */
    private Optional<Order> list(Customer customer) {
        return orders.findOrdersForCustomer(customer, OrderStatus.NAMED).stream()
                .filter(order -> LIST.equals(order.getName()))
                .min(Comparator.comparing(Order::getId));
    }

    private static Optional<DiscreteOrderItem> find(Order list, long productId) {
        return items(list).stream()
                .filter(item -> item.getProduct().getId() == productId)
                .findFirst();
    }

    private static List<DiscreteOrderItem> items(Order list) {
        return list.getDiscreteOrderItems().stream()
                .filter(item -> item.getProduct() != null)
                .sorted(Comparator.comparing(DiscreteOrderItem::getId).reversed())
                .toList();
    }
}

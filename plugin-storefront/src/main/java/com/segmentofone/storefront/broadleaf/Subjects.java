package com.segmentofone.storefront.broadleaf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.web.catalog.ProductHandlerMapping;
import org.broadleafcommerce.core.web.order.CartState;

/** Finds out which products a page is about, and which are in the cart. */
final class Subjects {
    private Subjects() {}

    /**
     * @param of a product, an order, an id, or several of them; null for the product that the host has found for the request
     * @throws IllegalArgumentException for anything else
     */
    static List<Long> of(Object of, HttpServletRequest request) {
        Object asked = of == null ? request.getAttribute(ProductHandlerMapping.CURRENT_PRODUCT_ATTRIBUTE_NAME) : of;
        Set<Long> ids = new LinkedHashSet<>();
        if (asked != null) {
            add(asked, ids);
        }
        return new ArrayList<>(ids);
    }

    static List<Long> inCart() {
        Order cart = CartState.getCart();
        return cart == null ? Collections.<Long>emptyList() : new ArrayList<>(productsOf(cart));
    }

    private static void add(Object asked, Set<Long> ids) {
        if (asked instanceof Product) {
            ids.add(((Product) asked).getId());
        } else if (asked instanceof Order) {
            ids.addAll(productsOf((Order) asked));
        } else if (asked instanceof Number) {
            ids.add(((Number) asked).longValue());
        } else if (asked instanceof Iterable) {
            ((Iterable<?>) asked).forEach(one -> add(one, ids));
        } else {
            throw new IllegalArgumentException("a block is of a product, an order or an id, not of a "
                    + asked.getClass().getName());
        }
    }

    private static Collection<Long> productsOf(Order order) {
        Set<Long> ids = new LinkedHashSet<>();
        List<OrderItem> items =
                order.getOrderItems() == null ? Collections.<OrderItem>emptyList() : order.getOrderItems();
        for (OrderItem item : items) {
            Product product = product(item);
            if (product != null) {
                ids.add(product.getId());
            }
        }
        return ids;
    }

    private static Product product(OrderItem item) {
        if (item instanceof DiscreteOrderItem) {
            return ((DiscreteOrderItem) item).getProduct();
        }
        return item instanceof BundleOrderItem ? ((BundleOrderItem) item).getProduct() : null;
    }
}

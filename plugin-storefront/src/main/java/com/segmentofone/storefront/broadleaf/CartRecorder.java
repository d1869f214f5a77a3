package com.segmentofone.storefront.broadleaf;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import com.segmentofone.storefront.Capture;
import com.segmentofone.storefront.Faults;
import com.segmentofone.storefront.Shopper;
import com.segmentofone.storefront.Storefront;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.type.OrderStatus;

/** Records changes of a shopper's cart and of favourites, once they are committed. Both are orders; so are saved carts, which are neither. */
final class CartRecorder {
    private final Capture capture;
    private final Faults faults;
    private final Set<String> favourites;

    /** @param favourites names of the wish lists whose products are favourites, separated by commas */
    CartRecorder(Storefront storefront, String favourites) {
        this.capture = storefront.capture();
        this.faults = storefront.faults();
        this.favourites = Arrays.stream(favourites.split(","))
                .map(CartRecorder::folded)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String folded(String name) {
        return name.trim().toLowerCase(Locale.ROOT);
    }

    /** A saved cart is a named order as well, but none of these. */
    private boolean isFavourites(Order order) {
        return OrderStatus.NAMED.equals(order.getStatus())
                && order.getName() != null
                && favourites.contains(folded(order.getName()));
    }

    /** A product enters or leaves a list, or the cart. */
    void moved(boolean in, Order order, OrderItem item, int quantity) {
        if (order != null && isFavourites(order)) {
            favourite(in ? EventType.FAVOURITE_ADDED : EventType.FAVOURITE_REMOVED, order, item, this::submit);
        } else {
            record(in ? EventType.CART_ADDED : EventType.CART_REMOVED, order, item, quantity);
        }
    }

    /** A list is about to go as a whole. @return what tells of it once it has gone */
    Runnable leaving(Order list) {
        List<Event.Builder> gone = new ArrayList<>();
        guard(() -> {
            if (list != null && isFavourites(list) && list.getOrderItems() != null) {
                list.getOrderItems().forEach(item -> favourite(EventType.FAVOURITE_REMOVED, list, item, gone::add));
            }
        });
        return () -> gone.forEach(this::submit);
    }

    private void favourite(String type, Order list, OrderItem item, Consumer<Event.Builder> told) {
        Product product = item == null ? null : product(item);
        if (product != null) {
            Shopper.current()
                    .filter(Shopper::isRemembered)
                    .ifPresent(shopper -> told.accept(capture.event(type, shopper)
                            .product(product.getId())
                            .attribute("list", list.getName())));
        }
    }

    void record(String type, Order order, OrderItem item, int quantity) {
        Shopper.current()
                .filter(Shopper::isRemembered)
                .filter(shopper -> order != null && item != null && OrderStatus.IN_PROCESS.equals(order.getStatus()))
                .ifPresent(
                        shopper -> submit(event(type, shopper, item, quantity).order(order.getId())));
    }

    /** A cart must not fail because of us. */
    void guard(Runnable action) {
        faults.guard("recording a cart", action);
    }

    private void submit(Event.Builder event) {
        AfterCommit.run(() -> guard(() -> capture.record(event)));
    }

    private Event.Builder event(String type, Shopper shopper, OrderItem item, int quantity) {
        Event.Builder event = capture.event(type, shopper).quantity(quantity);
        Product product = product(item);
        if (product != null) {
            event.product(product.getId());
        }
        if (item.getCategory() != null) {
            event.category(item.getCategory().getId());
        }
        Money price = item.getPrice();
        if (price != null) {
            event.amount(
                    minorUnits(price.multiply(quantity)), price.getCurrency().getCurrencyCode());
        }
        return event;
    }

    private static Product product(OrderItem item) {
        if (item instanceof DiscreteOrderItem) {
            return ((DiscreteOrderItem) item).getProduct();
        }
        return item instanceof BundleOrderItem ? ((BundleOrderItem) item).getProduct() : null;
    }

    static Long minorUnits(Money money) {
        return money.getAmount()
                .movePointRight(money.getCurrency().getDefaultFractionDigits())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}

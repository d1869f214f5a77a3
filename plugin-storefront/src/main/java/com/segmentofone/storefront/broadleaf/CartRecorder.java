package com.segmentofone.storefront.broadleaf;

import com.segmentofone.event.Event;
import com.segmentofone.storefront.Capture;
import com.segmentofone.storefront.Faults;
import com.segmentofone.storefront.Shopper;
import com.segmentofone.storefront.Storefront;
import java.math.RoundingMode;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.type.OrderStatus;

/** Records changes of a shopper's cart, once they are committed. Wish lists are orders too, but no carts. */
final class CartRecorder {
    private final Capture capture;
    private final Faults faults;

    CartRecorder(Storefront storefront) {
        this.capture = storefront.capture();
        this.faults = storefront.faults();
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

    private static Long minorUnits(Money money) {
        return money.getAmount()
                .movePointRight(money.getCurrency().getDefaultFractionDigits())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}

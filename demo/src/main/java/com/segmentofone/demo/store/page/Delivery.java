package com.segmentofone.demo.store.page;

import java.math.BigDecimal;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOption;

/** A way to have an order delivered; without a price when that depends on the order. */
public record Delivery(Long id, String name, String promise, BigDecimal price) {

    static Delivery of(FulfillmentOption option) {
        BigDecimal price = option instanceof FixedPriceFulfillmentOption fixed && fixed.getPrice() != null
                ? fixed.getPrice().getAmount()
                : null;
        return new Delivery(option.getId(), option.getName(), option.getLongDescription(), price);
    }
}

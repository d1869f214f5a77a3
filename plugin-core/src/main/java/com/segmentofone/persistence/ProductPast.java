package com.segmentofone.persistence;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import java.util.ArrayList;
import java.util.List;

/** What one product's price was, and when it came back into stock last, folded from what was told of its changes. */
public final class ProductPast {

    static final ProductPast NOTHING = new ProductPast();

    private static final long MILLIS = 1_000;
    private static final String OUT = "0";

    private final List<Long> priceChanges = new ArrayList<>();
    private final List<Long> pricesBefore = new ArrayList<>();
    private long backSince;

    private ProductPast() {}

    /** @param changes of one product, in the order in which they occurred */
    static ProductPast of(List<Event> changes) {
        ProductPast past = new ProductPast();
        changes.forEach(past::fold);
        return past;
    }

    private void fold(Event change) {
        long second = Math.floorDiv(change.occurredAt(), MILLIS);
        String was = change.attribute("was");
        if (change.type().equals(EventType.PRICE_CHANGED)) {
            priceChanges.add(second);
            pricesBefore.add(was == null ? -1 : Long.parseLong(was));
        } else if (OUT.equals(was)) {
            backSince = second;
        }
    }

    /** The epoch second at which it last ceased to be out of stock; 0 when it never did. */
    public long backSince() {
        return backSince;
    }

    /**
     * The price as of an epoch second, in minor units; negative when it had none.
     *
     * @param now the price of today
     */
    public long price(long second, long now) {
        for (int i = 0; i < priceChanges.size(); i++) {
            if (priceChanges.get(i) > second) {
                return pricesBefore.get(i);
            }
        }
        return now;
    }
}

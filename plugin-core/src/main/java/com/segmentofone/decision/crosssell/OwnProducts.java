package com.segmentofone.decision.crosssell;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventListener;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.History;
import com.segmentofone.profile.Profile;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.recommend.PurchaseFold;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a shopper has bought and kept over all orders, from the profile; kept for a few seconds, or until there is news. */
public final class OwnProducts implements EventListener {

    private static final long KEPT_MILLIS = 10_000;
    private static final int SHOPPERS = 5_000;

    private final ProfileStore profiles;
    private final Map<Identity, Known> known =
            Collections.synchronizedMap(new LinkedHashMap<Identity, Known>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Identity, Known> eldest) {
                    return size() > SHOPPERS;
                }
            });

    public OwnProducts(ProfileStore profiles) {
        this.profiles = profiles;
    }

    /** Ids, last bought first. */
    List<Long> of(Identity identity, long now) {
        Known before = known.get(identity);
        if (before != null && now >= before.at && now - before.at < KEPT_MILLIS) {
            return before.products;
        }
        List<Long> products = bought(profiles.load(identity));
        known.put(identity, new Known(products, now));
        return products;
    }

    /** An order may be known by its customer, and the shopper by a visitor's id: then all are looked up again. */
    @Override
    public void onStored(List<Event> batch) {
        batch.forEach(event -> known.remove(event.identity()));
        if (batch.stream().anyMatch(event -> event.orderId() != null)) {
            synchronized (known) {
                known.keySet().removeIf(identity -> !identity.isCustomer());
            }
        }
    }

    private static List<Long> bought(Profile profile) {
        History history = profile.history();
        PurchaseFold fold = new PurchaseFold();
        for (int i = 0; i < history.size(); i++) {
            fold.add(
                    history.type(i),
                    orNull(history.orderId(i)),
                    orNull(history.productId(i)),
                    history.quantity(i),
                    history.occurredAt(i));
        }
        return fold.latestFirst();
    }

    private static Long orNull(long value) {
        return value == History.NONE ? null : value;
    }

    /** What was found, and when. */
    private static final class Known {
        private final List<Long> products;
        private final long at;

        Known(List<Long> products, long at) {
            this.products = Collections.unmodifiableList(products);
            this.at = at;
        }
    }
}

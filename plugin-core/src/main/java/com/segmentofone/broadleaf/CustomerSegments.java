package com.segmentofone.broadleaf;

import com.segmentofone.decision.offer.OfferRights;
import com.segmentofone.event.Identity;
import com.segmentofone.segment.Memberships;
import com.segmentofone.segment.ShopperSegments;
import java.time.Clock;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadleafcommerce.profile.core.domain.Customer;

/**
 * Lets the host's own rules about customers ask for segments: a property of the customer that is not stored, holding the ids of the
 * customer's segments as texts. Nothing is evaluated until a rule asks.
 */
public final class CustomerSegments {

    /** Name of the property, among {@link Customer#getTransientProperties()}. */
    public static final String PROPERTY = "segmentofone";

    private final Memberships memberships;
    private final Clock clock;

    CustomerSegments(Memberships memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    void offerTo(Customer customer) {
        Map<String, Object> properties = customer == null ? null : customer.getTransientProperties();
        if (properties != null) {
            properties.put(PROPERTY, new Ids(OfferRights.identityOf(customer.getId(), customer.isRegistered())));
        }
    }

    /** Ids of the segments that somebody is in when it is asked. */
    private final class Ids extends AbstractSet<String> {
        private final Identity identity;
        private Set<String> ids;

        Ids(Identity identity) {
            this.identity = identity;
        }

        @Override
        public boolean contains(Object id) {
            return ids().contains(String.valueOf(id));
        }

        @Override
        public Iterator<String> iterator() {
            return Collections.unmodifiableSet(ids()).iterator();
        }

        @Override
        public int size() {
            return ids().size();
        }

        private Set<String> ids() {
            if (ids == null) {
                ids = new TreeSet<>();
                if (identity != null) {
                    ShopperSegments shopper = memberships.of(identity, clock.instant());
                    shopper.segmentIds().forEach(id -> ids.add(String.valueOf(id)));
                }
            }
            return ids;
        }
    }
}

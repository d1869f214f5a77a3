package com.segmentofone.storefront.broadleaf;

import com.segmentofone.event.EventSink;
import com.segmentofone.event.Identity;
import com.segmentofone.event.IdentityAliases;
import com.segmentofone.storefront.Host;
import com.segmentofone.storefront.Storefront;
import com.segmentofone.storefront.Tracking;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;

/** The storefront half beside a host where nobody logs in. */
final class StorefrontForTests {
    private StorefrontForTests() {}

    static Storefront create() {
        return create(event -> {});
    }

    static Storefront create(EventSink sink) {
        return new Storefront("seg_visitor", Tracking.ALWAYS, new Strangers(), sink, new Nobody(), Clock.systemUTC());
    }

    private static final class Strangers implements IdentityAliases {
        @Override
        public void join(String visitorId, long customerId, long atMillis) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<Identity> identitiesOf(Identity identity) {
            return Set.of(identity);
        }

        @Override
        public Identity principalOf(Identity identity) {
            return identity;
        }
    }

    private static final class Nobody implements Host {
        @Override
        public boolean hasAccount(long customerId) {
            return true;
        }

        @Override
        public boolean hasLookedAt(HttpServletRequest request) {
            return true;
        }

        @Override
        public Optional<Long> customerId(HttpServletRequest request) {
            return Optional.empty();
        }

        @Override
        public String locale() {
            return null;
        }

        @Override
        public String currency() {
            return null;
        }
    }
}

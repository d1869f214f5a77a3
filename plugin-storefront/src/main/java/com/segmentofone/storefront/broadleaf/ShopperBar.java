package com.segmentofone.storefront.broadleaf;

import com.segmentofone.event.Identity;
import com.segmentofone.segment.Membership;
import com.segmentofone.segment.Memberships;
import com.segmentofone.segment.Segment;
import com.segmentofone.segment.SegmentCatalog;
import com.segmentofone.segment.SegmentWords;
import com.segmentofone.storefront.Faults;
import com.segmentofone.storefront.Shopper;
import com.segmentofone.storefront.Storefront;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;

/** Puts a {@link View} of the shopper where templates find it as {@code segShopper}; for demonstrations only. */
public final class ShopperBar {
    static final String ATTRIBUTE = "segShopper";

    private final Memberships memberships;
    private final SegmentCatalog catalog;
    private final SegmentWords words;
    private final Faults faults;
    private final Clock clock;
    private final boolean shown;

    /** @param shown by default not: it tells whoever sits there what the shop thinks of them */
    ShopperBar(
            Memberships memberships,
            SegmentCatalog catalog,
            SegmentWords words,
            Storefront storefront,
            Clock clock,
            boolean shown) {
        this.memberships = memberships;
        this.catalog = catalog;
        this.words = words;
        this.faults = storefront.faults();
        this.clock = clock;
        this.shown = shown;
    }

    void offer(HttpServletRequest request) {
        if (shown) {
            Shopper.current()
                    .filter(Shopper::isCertain)
                    .ifPresent(shopper -> request.setAttribute(ATTRIBUTE, new View(shopper.identity(), request)));
        }
    }

    /** Who the shopper is, and in which segments why; nothing is computed until a template asks. */
    public final class View {
        private final Identity identity;
        private final HttpServletRequest request;
        private List<Entry> entries;

        View(Identity identity, HttpServletRequest request) {
            this.identity = identity;
            this.request = request;
        }

        /** {@link Identity#key()}. */
        public String getIdentity() {
            return identity.key();
        }

        public boolean isCustomer() {
            return identity.isCustomer();
        }

        /** First and last name, or the user name; empty for a visitor. */
        public String getDisplayName() {
            return faults.guard("naming the shopper", () -> name(CustomerState.getCustomer(request)), "");
        }

        public List<Entry> getMemberships() {
            if (entries == null) {
                entries = faults.guard("listing a shopper's segments", this::current, Collections.emptyList());
            }
            return entries;
        }

        private List<Entry> current() {
            return memberships.of(identity, clock.instant()).memberships().stream()
                    .filter(membership -> catalog.byId(membership.segmentId()) != null)
                    .map(membership -> entry(catalog.byId(membership.segmentId()), membership))
                    .collect(Collectors.toList());
        }

        private Entry entry(Segment segment, Membership membership) {
            return new Entry(segment, membership, words.sentence(segment, locale()));
        }

        private Locale locale() {
            BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
            return context == null || context.getJavaLocale() == null ? Locale.ENGLISH : context.getJavaLocale();
        }

        private String name(Customer customer) {
            if (customer == null || !identity.isCustomer()) {
                return "";
            }
            String name = (text(customer.getFirstName()) + " " + text(customer.getLastName())).trim();
            return name.isEmpty() ? text(customer.getUsername()) : name;
        }

        private String text(String value) {
            return value == null ? "" : value;
        }
    }

    /** One segment that the shopper is in. */
    public static final class Entry {
        private final Segment segment;
        private final Membership membership;
        private final String sentence;

        Entry(Segment segment, Membership membership, String sentence) {
            this.segment = segment;
            this.membership = membership;
            this.sentence = sentence;
        }

        public String getSegmentName() {
            return segment.name();
        }

        /** Whom the segment is of, in the shopper's language; empty when its rule is broken. */
        public String getSentence() {
            return sentence;
        }

        /** Each condition as its rule says it, with the value found. */
        public List<String> getWhy() {
            return membership.why();
        }

        /** Epoch milliseconds. */
        public long getSince() {
            return membership.since();
        }

        /** Epoch milliseconds, or null for as long as nothing happens. */
        public Long getValidUntil() {
            return membership.validUntil();
        }
    }
}

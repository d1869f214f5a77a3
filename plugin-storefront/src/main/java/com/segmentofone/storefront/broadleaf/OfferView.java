package com.segmentofone.storefront.broadleaf;

import com.segmentofone.decision.offer.OfferAudience;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.broadleafcommerce.core.offer.domain.Offer;

/** What templates find as {@code segOffers}. Nothing is computed until a template asks. */
public final class OfferView {

    private final Supplier<List<Applied>> applied;
    private final Supplier<List<String>> ended;
    private List<Applied> appliedOnce;
    private List<String> endedOnce;

    OfferView(Supplier<List<Applied>> applied, Supplier<List<String>> ended) {
        this.applied = applied;
        this.ended = ended;
    }

    /** The offers in the cart's price, by id. */
    public List<Applied> getApplied() {
        if (appliedOnce == null) {
            appliedOnce = applied.get();
        }
        return appliedOnce;
    }

    /** One sentence for every offer that has gone from the price since the shopper was last told. */
    public List<String> getEnded() {
        if (endedOnce == null) {
            endedOnce = ended.get();
        }
        return endedOnce;
    }

    /** One offer in the cart's price. */
    public static final class Applied {
        private final Offer offer;
        private final OfferAudience audience;
        private final Locale locale;

        Applied(Offer offer, OfferAudience audience, Locale locale) {
            this.offer = offer;
            this.audience = audience;
            this.locale = locale;
        }

        /** The host's id. */
        public Long getId() {
            return offer.getId();
        }

        /** The offer's marketing message, or else its name. */
        public String getName() {
            return name(offer);
        }

        /** A few words, such as "for wine lovers"; null when the operator wrote none. */
        public String getWhy() {
            return audience.why(locale);
        }

        /** Whether it is for segments. */
        public boolean isRestricted() {
            return audience.isRestricted();
        }
    }

    static String name(Offer offer) {
        String message = offer.getMarketingMessage();
        return message == null || message.trim().isEmpty() ? offer.getName() : message;
    }
}

package com.segmentofone.storefront.broadleaf;

import com.segmentofone.storefront.Faults;
import com.segmentofone.storefront.OfferEndedException;
import com.segmentofone.storefront.Storefront;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ErrorHandler;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.broadleafcommerce.core.workflow.WorkflowException;

/**
 * The first step of the host's checkout: if an offer has gone from the price and the shopper has not been told, the checkout stops
 * before the payment. A request has its cart priced anew before it comes here, so what has gone is in the session's notes; where a
 * checkout comes another way, the cart itself tells.
 */
final class PriceStillHolds extends BaseActivity<ProcessContext<CheckoutSeed>> {

    private final CartOffers offers;
    private final OfferSession session;
    private final OrderService orders;
    private final Faults faults;

    PriceStillHolds(CartOffers offers, OfferSession session, OrderService orders, Storefront storefront) {
        this.offers = offers;
        this.session = session;
        this.orders = orders;
        this.faults = storefront.faults();
        setErrorHandler(new Stop());
    }

    @Override
    public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) throws Exception {
        CheckoutSeed seed = context.getSeedData();
        List<Long> ended = faults.guard(
                "looking whether a price still holds", () -> ended(seed.getOrder()), Collections.emptyList());
        if (!ended.isEmpty()) {
            seed.setOrder(orders.save(seed.getOrder(), true));
            throw new OfferEndedException(ended);
        }
        return context;
    }

    private List<Long> ended(Order order) {
        List<Long> lost = new ArrayList<>(offers.differenceOf(order).lost());
        OfferNotes notes = session.notes(!lost.isEmpty());
        if (notes == null) {
            return lost;
        }
        if (!lost.isEmpty()) {
            notes.ended(order.getId(), lost);
        }
        return notes.stopFor(order.getId());
    }

    /** The host's own handler would log every such stop as an error. */
    private static final class Stop implements ErrorHandler {
        @Override
        public void handleError(ProcessContext context, Throwable cause) throws WorkflowException {
            context.stopProcess();
            throw new WorkflowException(cause);
        }

        @Override
        public void setBeanName(String name) {
            // it is part of the activity
        }
    }
}

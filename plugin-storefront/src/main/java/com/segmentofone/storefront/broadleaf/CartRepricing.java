package com.segmentofone.storefront.broadleaf;

import com.segmentofone.storefront.Faults;
import com.segmentofone.storefront.Storefront;
import org.broadleafcommerce.common.extension.ExtensionResultHolder;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.service.AbstractUpdateCartServiceExtensionHandler;
import org.broadleafcommerce.core.web.service.UpdateCartServiceExtensionManager;

/** Has the host price a cart anew, at the beginning of a request, when its customer came to or lost a restricted offer. */
public final class CartRepricing extends AbstractUpdateCartServiceExtensionHandler {

    private final UpdateCartServiceExtensionManager manager;
    private final CartOffers offers;
    private final OfferSession session;
    private final Faults faults;

    CartRepricing(
            UpdateCartServiceExtensionManager manager, CartOffers offers, OfferSession session, Storefront storefront) {
        this.manager = manager;
        this.offers = offers;
        this.session = session;
        this.faults = storefront.faults();
    }

    void start() {
        manager.registerHandler(this);
    }

    @Override
    public ExtensionResultStatusType updateAndValidateCart(Order cart, ExtensionResultHolder result) {
        faults.guard("comparing a cart's offers", () -> compare(cart, result));
        return ExtensionResultStatusType.NOT_HANDLED;
    }

    private void compare(Order cart, ExtensionResultHolder result) {
        CartOffers.Difference difference = offers.differenceOf(cart);
        if (difference.isToPrice()) {
            result.getContextMap().put("repriceCart", Boolean.TRUE);
        }
        offers.considered(cart, difference);
        if (!difference.lost().isEmpty()) {
            OfferNotes notes = session.notes(true);
            if (notes != null) {
                notes.ended(cart.getId(), difference.lost());
            }
        }
    }
}

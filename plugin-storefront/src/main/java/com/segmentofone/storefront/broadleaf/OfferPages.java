package com.segmentofone.storefront.broadleaf;

import com.segmentofone.decision.offer.OfferDecisions;
import com.segmentofone.decision.offer.OfferHold;
import com.segmentofone.storefront.Faults;
import com.segmentofone.storefront.Storefront;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.offer.dao.OfferDao;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/** Tells templates which offers are in the cart's price and why, and holds the price that is shown where the checkout begins. */
final class OfferPages extends HandlerInterceptorAdapter {

    static final String ATTRIBUTE = "segOffers";
    private static final long MILLIS_A_MINUTE = 60_000;

    private final CartOffers cartOffers;
    private final OfferSession session;
    private final OfferService offers;
    private final OfferDao dao;
    private final OfferDecisions decisions;
    private final Faults faults;
    private final Clock clock;
    private final String checkout;
    private final long grace;

    /**
     * @param checkout path of the checkout's pages, which begin with it
     * @param graceMinutes how long a price holds after it was shown there first
     */
    OfferPages(
            CartOffers cartOffers,
            OfferSession session,
            OfferService offers,
            OfferDao dao,
            OfferDecisions decisions,
            Storefront storefront,
            Clock clock,
            String checkout,
            long graceMinutes) {
        this.cartOffers = cartOffers;
        this.session = session;
        this.offers = offers;
        this.dao = dao;
        this.decisions = decisions;
        this.faults = storefront.faults();
        this.clock = clock;
        this.checkout = checkout;
        this.grace = graceMinutes * MILLIS_A_MINUTE;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(ATTRIBUTE, new OfferView(this::applied, this::ended));
        if (grace > 0 && "GET".equals(request.getMethod()) && isCheckout(request)) {
            faults.guard("holding a price", this::hold);
        }
        return true;
    }

    private boolean isCheckout(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(checkout) || path.startsWith(checkout + "/") || path.startsWith(checkout + ";");
    }

    private void hold() {
        Order cart = cart();
        Set<Long> restricted = cart == null ? Collections.emptySet() : cartOffers.restrictedIn(cart);
        if (restricted.isEmpty() || cart.getCustomer() == null) {
            return;
        }
        long customer = cart.getCustomer().getId();
        OfferNotes notes = session.notes(true);
        long now = clock.millis();
        if (notes != null && !notes.holds(customer, cart.getId(), now)) {
            notes.hold(new OfferHold(customer, cart.getId(), restricted, now + grace));
        }
    }

    private List<OfferView.Applied> applied() {
        return faults.guard("naming a cart's offers", this::appliedNow, Collections.emptyList());
    }

    private List<OfferView.Applied> appliedNow() {
        Order cart = cart();
        if (cart == null) {
            return Collections.emptyList();
        }
        List<Offer> applied = new ArrayList<>(offers.getUniqueOffersFromOrder(cart));
        applied.sort(Comparator.comparing(Offer::getId));
        Locale locale = locale();
        return applied.stream()
                .map(offer -> new OfferView.Applied(offer, decisions.audience(offer.getId()), locale))
                .collect(Collectors.toList());
    }

    private List<String> ended() {
        return faults.guard("telling which offers have ended", this::endedNow, Collections.emptyList());
    }

    private List<String> endedNow() {
        Order cart = cart();
        OfferNotes notes = session.notes(false);
        List<Long> ended = cart == null || notes == null ? Collections.emptyList() : notes.tell(cart.getId());
        return ended.stream()
                .map(dao::readOfferById)
                .filter(offer -> offer != null)
                .map(offer -> OfferTexts.ended(OfferView.name(offer), locale()))
                .collect(Collectors.toList());
    }

    private static Order cart() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        Order cart = context == null || context.getWebRequest() == null ? null : CartState.getCart();
        return CartOffers.isCart(cart) ? cart : null;
    }

    private static Locale locale() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        return context == null || context.getLocale() == null ? Locale.ENGLISH : context.getJavaLocale();
    }
}

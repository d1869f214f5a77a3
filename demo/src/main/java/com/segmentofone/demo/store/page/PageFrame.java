package com.segmentofone.demo.store.page;

import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/** Gives every page what its frame shows. Request attributes, not model: a redirect would carry a model along in its address. */
class PageFrame extends HandlerInterceptorAdapter {

    private final StoreMenu menu;
    private final Favourites favourites;
    private final GoodsTexts texts;

    PageFrame(StoreMenu menu, Favourites favourites, GoodsTexts texts) {
        this.menu = menu;
        this.favourites = favourites;
        this.texts = texts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Cache-Control", "private, no-cache");
        request.setAttribute("families", menu.families());
        request.setAttribute("shopper", knownCustomer());
        request.setAttribute("cartCount", cartCount());
        request.setAttribute("hearts", new Hearts());
        request.setAttribute("texts", texts);
        request.setAttribute("here", ReturnAddress.here(request));
        request.setAttribute("tongues", Tongue.all(request));
        return true;
    }

    /** The customer who is logged in, or null. */
    static Customer knownCustomer() {
        Customer customer = insideStore() ? CustomerState.getCustomer() : null;
        return customer == null || customer.isAnonymous() ? null : customer;
    }

    static int cartCount() {
        Order cart = insideStore() ? CartState.getCart() : null;
        return cart == null || cart instanceof NullOrderImpl ? 0 : cart.getItemCount();
    }

    /** An error page is rendered after Broadleaf's filters have gone. */
    private static boolean insideStore() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        return context != null && context.getWebRequest() != null;
    }

    /** Which products are among the shopper's favourites; asked for once a page, and only where there is a heart. */
    public final class Hearts {

        private Set<Long> ids;

        public boolean has(Long productId) {
            return ids().contains(productId);
        }

        public int getCount() {
            return ids().size();
        }

        private Set<Long> ids() {
            if (ids == null) {
                Customer customer = knownCustomer();
                ids = customer == null ? Set.of() : favourites.productIdsOf(customer);
            }
            return ids;
        }
    }
}

package com.segmentofone.storefront.broadleaf;

import com.segmentofone.storefront.Basket;
import com.segmentofone.storefront.Host;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.core.service.CustomerUserDetails;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Asks Spring Security who is logged in, and Broadleaf for the rest. */
final class BroadleafHost implements Host {
    /** Spring Security marks with it the requests whose security context it has loaded. */
    private static final String SECURITY_APPLIED = "__spring_security_scpf_applied";

    private final CustomerService customers;

    BroadleafHost(CustomerService customers) {
        this.customers = customers;
    }

    @Override
    public boolean hasLookedAt(HttpServletRequest request) {
        return request.getAttribute(SECURITY_APPLIED) != null || CustomerState.getCustomer(request) != null;
    }

    /** In the log-in request itself, security knows the customer before Broadleaf does. */
    @Override
    public Optional<Long> customerId(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return authentication.getPrincipal() instanceof CustomerUserDetails
                ? Optional.ofNullable(((CustomerUserDetails) authentication.getPrincipal()).getId())
                : identified(CustomerState.getCustomer(request));
    }

    /** For sites with a principal of their own. */
    private static Optional<Long> identified(Customer customer) {
        return customer != null && !customer.isAnonymous() && (customer.isLoggedIn() || customer.isCookied())
                ? Optional.ofNullable(customer.getId())
                : Optional.empty();
    }

    @Override
    public boolean hasAccount(long customerId) {
        Customer customer = customers.readCustomerById(customerId);
        return customer != null && customer.isRegistered();
    }

    @Override
    public Optional<Basket> basket() {
        Order cart = CartState.getCart();
        return cart == null || cart instanceof NullOrderImpl || cart.getItemCount() == 0
                ? Optional.empty()
                : Optional.of(basket(cart));
    }

    private static Basket basket(Order cart) {
        Money amount = cart.getSubTotal();
        return amount == null
                ? new Basket(cart.getId(), null, null)
                : new Basket(
                        cart.getId(),
                        CartRecorder.minorUnits(amount),
                        amount.getCurrency().getCurrencyCode());
    }

    @Override
    public String locale() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        return context == null || context.getLocale() == null
                ? null
                : context.getLocale().getLocaleCode();
    }

    @Override
    public String currency() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        return context == null || context.getBroadleafCurrency() == null
                ? null
                : context.getBroadleafCurrency().getCurrencyCode();
    }
}

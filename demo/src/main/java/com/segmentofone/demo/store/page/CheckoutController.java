package com.segmentofone.demo.store.page;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.checkout.BroadleafCheckoutController;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerAddress;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The checkout on one page, paid with a demo card through Broadleaf's pass-through payment. */
@Controller
class CheckoutController extends BroadleafCheckoutController {

    private static final Logger LOG = LoggerFactory.getLogger(CheckoutController.class);

    /** The test number that payment providers use for "declined". */
    private static final String DECLINED = "4000000000000002";

    @RequestMapping(value = "/checkout", method = RequestMethod.GET)
    public String show(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirectAttributes) {
        if (cart() == null) {
            return getCartPageRedirect();
        }
        CheckoutForm form = new CheckoutForm();
        Customer customer = CustomerState.getCustomer();
        form.prefill(customer, customer.isAnonymous() ? null : defaultAddress(customer));
        return page(model, form);
    }

    @RequestMapping(value = "/checkout", method = RequestMethod.POST)
    public String complete(
            Model model,
            RedirectAttributes redirectAttributes,
            @ModelAttribute("checkout") CheckoutForm form,
            BindingResult errors)
            throws PricingException, PaymentException {
        if (cart() == null) {
            return getCartPageRedirect();
        }
        form.validate(errors);
        if (!errors.hasErrors() && DECLINED.equals(form.getCardNumber().replaceAll("[ -]", ""))) {
            errors.rejectValue("cardNumber", "checkout.card.declined");
        }
        if (errors.hasErrors()) {
            return page(model, form);
        }
        CartState.setCart(withDelivery(cart(), form));
        String next = processPassthroughCheckout(redirectAttributes, PaymentType.CREDIT_CARD);
        if (next.equals(getCheckoutPageRedirect())) {
            redirectAttributes.addFlashAttribute("problem", "checkout.failed");
        }
        return next;
    }

    @Override
    public void handleProcessingException(Exception e, RedirectAttributes redirectAttributes) {
        LOG.warn("The order was not placed", e);
    }

    private Order withDelivery(Order cart, CheckoutForm form) throws PricingException {
        cart.setEmailAddress(form.getEmail());
        FulfillmentGroup group = fulfillmentGroupService.getFirstShippableFulfillmentGroup(cart);
        if (group != null) {
            group.setAddress(address(form));
            FulfillmentOption chosen = chosenDelivery(form);
            if (chosen != null) {
                group.setFulfillmentOption(chosen);
            }
        }
        return orderService.save(cart, true);
    }

    private Address address(CheckoutForm form) {
        Address address = addressService.create();
        address.setFirstName(form.getFirstName());
        address.setLastName(form.getLastName());
        address.setAddressLine1(form.getStreet());
        address.setCity(form.getCity());
        address.setPostalCode(form.getPostalCode());
        address.setCountry(countryOf(form));
        address.setState(form.getState().isEmpty() ? null : stateService.findStateByAbbreviation(form.getState()));
        return address;
    }

    private Country countryOf(CheckoutForm form) {
        Country chosen = countryService.findCountryByAbbreviation(form.getCountry());
        return chosen != null ? chosen : countryService.findCountries().get(0);
    }

    private FulfillmentOption chosenDelivery(CheckoutForm form) {
        List<FulfillmentOption> offered = fulfillmentOptionService.readAllFulfillmentOptions();
        return offered.stream()
                .filter(option -> option.getId().equals(form.getDelivery()))
                .findFirst()
                .orElse(offered.isEmpty() ? null : offered.get(0));
    }

    private List<Delivery> deliveries() {
        return fulfillmentOptionService.readAllFulfillmentOptions().stream()
                .map(Delivery::of)
                .toList();
    }

    private String page(Model model, CheckoutForm form) {
        model.addAttribute("checkout", form);
        model.addAttribute("order", cart());
        model.addAttribute("countries", countryService.findCountries());
        model.addAttribute("states", stateService.findStates());
        model.addAttribute("deliveries", deliveries());
        return getCheckoutView();
    }

    private Address defaultAddress(Customer customer) {
        CustomerAddress found = customerAddressService.findDefaultCustomerAddress(customer.getId());
        return found == null ? null : found.getAddress();
    }

    /** The cart, or null when there is nothing to pay for. */
    private static Order cart() {
        Order cart = CartState.getCart();
        return cart == null || cart instanceof NullOrderImpl || cart.getItemCount() == 0 ? null : cart;
    }
}

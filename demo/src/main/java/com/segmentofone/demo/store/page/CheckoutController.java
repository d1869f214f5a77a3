package com.segmentofone.demo.store.page;

import com.segmentofone.demo.store.payment.CardToken;
import com.segmentofone.storefront.broadleaf.OfferView;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
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

/** The checkout on one page; the card is authorized in Broadleaf's checkout workflow, by the demo's payment module. */
@Controller
class CheckoutController extends BroadleafCheckoutController {

    private static final Logger LOG = LoggerFactory.getLogger(CheckoutController.class);

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
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirectAttributes,
            @ModelAttribute("checkout") CheckoutForm form,
            BindingResult errors)
            throws PricingException, PaymentException {
        if (cart() == null) {
            return getCartPageRedirect();
        }
        form.validate(errors);
        if (errors.hasErrors()) {
            return page(model, form);
        }
        CardToken card = CardToken.of(form.getCardNumber());
        CartState.setCart(withPayment(withDelivery(cart(), form), card));
        String next = processCompleteCheckoutOrderFinalized(redirectAttributes);
        if (!next.equals(getCheckoutPageRedirect())) {
            return next;
        }
        CartState.setCart(orderService.findOrderById(cart().getId()));
        if (card == CardToken.DECLINED) {
            errors.rejectValue("cardNumber", "checkout.card.declined");
        } else if (!tellsWhy(request)) {
            model.addAttribute("problem", "checkout.failed");
        }
        return page(model, form);
    }

    /** Whether it was only that an offer has ended: the page names it, beside the new total. */
    private static boolean tellsWhy(HttpServletRequest request) {
        Object offers = request.getAttribute("segOffers");
        return offers instanceof OfferView view && !view.getEnded().isEmpty();
    }

    @Override
    public void handleProcessingException(Exception e, RedirectAttributes redirectAttributes) {
        LOG.warn("The order was not placed", e);
    }

    /** In place of what was tried before. */
    private Order withPayment(Order cart, CardToken card) throws PricingException {
        for (OrderPayment before : new ArrayList<>(cart.getPayments())) {
            cart.getPayments().remove(before);
            paymentGatewayCheckoutService.markPaymentAsInvalid(before.getId());
        }
        OrderPayment payment = orderPaymentService.create();
        payment.setType(PaymentType.CREDIT_CARD);
        payment.setPaymentGatewayType(PaymentGatewayType.PASSTHROUGH);
        payment.setAmount(cart.getTotalAfterAppliedPayments());
        payment.setOrder(cart);
        payment.addTransaction(unconfirmed(payment, card));
        orderService.addPaymentToOrder(cart, payment, null);
        return orderService.save(cart, true);
    }

    private PaymentTransaction unconfirmed(OrderPayment payment, CardToken card) {
        PaymentTransaction transaction = orderPaymentService.createTransaction();
        transaction.setAmount(payment.getAmount());
        transaction.setSuccess(true);
        transaction.setType(PaymentTransactionType.UNCONFIRMED);
        transaction.getAdditionalFields().put(CardToken.FIELD, card.name());
        transaction.setOrderPayment(payment);
        return transaction;
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

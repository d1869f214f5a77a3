package com.segmentofone.storefront.site;

import java.util.Collections;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.broadleafcommerce.profile.web.core.service.login.LoginService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The site's own pages. */
@Controller
public class SiteController {
    @Resource(name = "blOrderService")
    private OrderService orders;

    @Resource(name = "blCustomerService")
    private CustomerService customers;

    @Resource(name = "blOfferService")
    private OfferService offers;

    @Resource(name = "blOrderPaymentService")
    private OrderPaymentService payments;

    @Resource(name = "blCheckoutService")
    private CheckoutService checkout;

    @Resource(name = "blLoginService")
    private LoginService logins;

    @RequestMapping("/")
    public String home(Model model) {
        model.addAttribute("greeting", "Good day");
        return "home";
    }

    @RequestMapping("/search")
    public String search(@RequestParam("q") String phrase, Model model) {
        ProductSearchResult result = new ProductSearchResult();
        result.setTotalResults(phrase.equals("nothing") ? 0 : 2);
        result.setProducts(Collections.emptyList());
        model.addAttribute("originalQuery", phrase);
        model.addAttribute("result", result);
        return plain("Found", model);
    }

    @RequestMapping("/about")
    public String about(Model model) {
        return plain("About", model);
    }

    @RequestMapping("/login")
    public String logIn(Model model) {
        return plain("Log in", model);
    }

    @RequestMapping("/broken")
    public String broken() {
        throw new IllegalStateException("the site's own fault");
    }

    @RequestMapping("/gone")
    @ResponseStatus(HttpStatus.GONE)
    public String gone(Model model) {
        return plain("Gone", model);
    }

    @RequestMapping(value = "/register", method = RequestMethod.POST)
    public String register(@RequestParam("name") String name) {
        Customer customer = customers.createCustomerFromId(null);
        customer.setUsername(name);
        customer.setEmailAddress(name + "@example.com");
        customers.registerCustomer(customer, "secret", "secret");
        customer.setUnencodedPassword("secret");
        logins.loginCustomer(customer);
        return "redirect:/";
    }

    @RequestMapping("/cart/add")
    public String add(@RequestParam("product") Long product, @RequestParam("quantity") int quantity) throws Exception {
        OrderItemRequestDTO item = new OrderItemRequestDTO();
        item.setProductId(product);
        item.setQuantity(quantity);
        CartState.setCart(orders.addItem(cart().getId(), item, true));
        return "redirect:/";
    }

    @RequestMapping("/cart/update")
    public String update(@RequestParam("quantity") int quantity) throws Exception {
        OrderItemRequestDTO item = new OrderItemRequestDTO();
        item.setOrderItemId(cart().getOrderItems().get(0).getId());
        item.setQuantity(quantity);
        CartState.setCart(orders.updateItemQuantity(cart().getId(), item, true));
        return "redirect:/";
    }

    @RequestMapping("/cart/remove")
    public String remove() throws Exception {
        CartState.setCart(
                orders.removeItem(cart().getId(), cart().getOrderItems().get(0).getId(), true));
        return "redirect:/";
    }

    /** A list that the shopper keeps: favourites, or a cart put aside. */
    @RequestMapping("/list/add")
    public String addToList(@RequestParam("list") String list, @RequestParam("product") Long product) throws Exception {
        Customer customer = CustomerState.getCustomer();
        Order found = orders.findNamedOrderForCustomer(list, customer);
        Order kept = found == null ? orders.createNamedOrderForCustomer(list, customer) : found;
        OrderItemRequestDTO item = new OrderItemRequestDTO();
        item.setProductId(product);
        item.setQuantity(1);
        orders.addItem(kept.getId(), item, false);
        return "redirect:/about";
    }

    @RequestMapping("/list/remove")
    public String removeFromList(@RequestParam("list") String list) throws Exception {
        Order kept = orders.findNamedOrderForCustomer(list, CustomerState.getCustomer());
        orders.removeItem(kept.getId(), kept.getOrderItems().get(0).getId(), false);
        return "redirect:/about";
    }

    @RequestMapping("/list/drop")
    public String dropList(@RequestParam("list") String list) {
        orders.cancelOrder(orders.findNamedOrderForCustomer(list, CustomerState.getCustomer()));
        return "redirect:/about";
    }

    @RequestMapping("/cart/code")
    public String code(@RequestParam("code") String code) {
        offers.lookupOfferCodeByCode(code);
        return "redirect:/about";
    }

    @RequestMapping("/checkout")
    public String checkout(Model model) {
        return plain("Checkout", model);
    }

    @RequestMapping("/checkout/pay")
    public String pay(@RequestParam("enough") boolean enough, Model model) throws Exception {
        Order cart = cart();
        Money amount = enough ? cart.getTotal() : new Money("0.01", "USD");
        OrderPayment payment = payments.create();
        payment.setType(PaymentType.CREDIT_CARD);
        payment.setPaymentGatewayType(PaymentGatewayType.PASSTHROUGH);
        payment.setAmount(amount);
        payment.setOrder(cart);
        PaymentTransaction transaction = payments.createTransaction();
        transaction.setAmount(amount);
        transaction.setSuccess(true);
        transaction.setType(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
        transaction.setOrderPayment(payment);
        payment.addTransaction(transaction);
        orders.addPaymentToOrder(cart, payment, null);
        try {
            checkout.performCheckout(orders.findOrderById(cart.getId()));
        } catch (CheckoutException declined) {
            return "redirect:/checkout";
        }
        return "redirect:/about";
    }

    @RequestMapping("/data")
    public void data(HttpServletRequest request, HttpServletResponse response) throws Exception {
        response.setContentType("application/json");
        response.getWriter().write("{}");
    }

    private Order cart() {
        Order cart = CartState.getCart();
        return cart == null || cart instanceof NullOrderImpl
                ? orders.createNewCartForCustomer(CustomerState.getCustomer())
                : cart;
    }

    private static String plain(String heading, Model model) {
        model.addAttribute("heading", heading);
        return "plain";
    }
}

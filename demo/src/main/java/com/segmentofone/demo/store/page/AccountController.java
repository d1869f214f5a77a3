package com.segmentofone.demo.store.page;

import java.util.Comparator;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.web.controller.account.BroadleafOrderHistoryController;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The customer's own pages: overview, orders, one order. */
@Controller
@RequestMapping(value = "/account", method = RequestMethod.GET)
class AccountController extends BroadleafOrderHistoryController {

    private static final int RECENT = 3;
    private static final int PAGE = 20;

    @RequestMapping
    public String overview(Model model) {
        Customer customer = CustomerState.getCustomer();
        List<Order> orders = ordersOf(customer);
        model.addAttribute("customer", customer);
        model.addAttribute("orderCount", orders.size());
        model.addAttribute("orders", orders.stream().limit(RECENT).toList());
        model.addAttribute("addresses", customer.getCustomerAddresses());
        return "account/overview";
    }

    @RequestMapping("/orders")
    public String orders(Model model, @RequestParam(value = "page", defaultValue = "1") String page) {
        List<Order> orders = ordersOf(CustomerState.getCustomer());
        int last = Math.max(1, (orders.size() + PAGE - 1) / PAGE);
        int current = Math.min(last, page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1);
        int from = (current - 1) * PAGE;
        int to = Math.min(orders.size(), from + PAGE);
        model.addAttribute("orders", orders.subList(from, to));
        model.addAttribute("pages", new Pages(current, last, from + 1, to, orders.size()));
        return getOrderHistoryView();
    }

    /** Broadleaf shows any order to anybody who knows its number; this shows customers their own. */
    @RequestMapping("/orders/{orderNumber}")
    public String order(
            HttpServletResponse response,
            HttpServletRequest request,
            Model model,
            @PathVariable("orderNumber") String orderNumber) {
        Order order = orderService.findOrderByOrderNumber(orderNumber);
        if (order == null || !CustomerState.getCustomer().equals(order.getCustomer())) {
            return NotFoundController.view(response);
        }
        model.addAttribute("order", order);
        return "account/order";
    }

    private List<Order> ordersOf(Customer customer) {
        return orderService.findOrdersForCustomer(customer, OrderStatus.SUBMITTED).stream()
                .sorted(Comparator.comparing(Order::getSubmitDate, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }
}

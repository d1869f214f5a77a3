package com.segmentofone.demo.store.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.order.service.exception.RemoveFromCartException;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The favourites and the heart that fills them. A guest is asked to log in, because Broadleaf gives a list no way from a
 * guest to an account; the product waits in the session until then.
 */
@Controller
@RequestMapping("/favourites")
class FavouritesController {

    private static final Logger LOG = LoggerFactory.getLogger(FavouritesController.class);
    private static final String WAITING = FavouritesController.class.getName();
    private static final String LOG_IN = "/login?successUrl=/favourites";

    private final Favourites favourites;
    private final ObjectMapper json = new ObjectMapper();

    FavouritesController(Favourites favourites) {
        this.favourites = favourites;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String show(Model model, HttpSession session) {
        Customer customer = PageFrame.knownCustomer();
        if (customer != null) {
            takeWhatWaited(customer, session);
        }
        List<DiscreteOrderItem> items = customer == null ? List.of() : favourites.of(customer);
        model.addAttribute("items", items);
        return "favourites/favourites";
    }

    @RequestMapping(value = "/toggle", method = RequestMethod.POST)
    public String toggle(
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            @RequestParam("productId") long productId,
            @RequestParam(value = "back", defaultValue = "/") String back)
            throws IOException {
        Customer customer = PageFrame.knownCustomer();
        boolean inPlace = "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
        if (customer == null) {
            request.getSession().setAttribute(WAITING, productId);
            return inPlace ? answer(response, Map.of("logIn", LOG_IN)) : "redirect:" + LOG_IN;
        }
        boolean was = favourites.productIdsOf(customer).contains(productId);
        boolean changed = was ? remove(customer, productId) : add(customer, productId);
        if (inPlace) {
            return answer(response, state(was != changed, customer));
        }
        flash.addFlashAttribute(changed ? "notice" : "problem", changed ? said(!was) : "favourites.failed");
        return "redirect:" + ReturnAddress.checked(back);
    }

    @RequestMapping(value = "/remove", method = RequestMethod.POST)
    public String remove(RedirectAttributes flash, @RequestParam("productId") long productId) {
        Customer customer = PageFrame.knownCustomer();
        boolean removed = customer != null && remove(customer, productId);
        flash.addFlashAttribute(removed ? "notice" : "problem", removed ? said(false) : "favourites.failed");
        return "redirect:/favourites";
    }

    @RequestMapping(value = "/move", method = RequestMethod.POST)
    public String move(RedirectAttributes flash, @RequestParam("productId") long productId) {
        Customer customer = PageFrame.knownCustomer();
        boolean moved = customer != null && moveToCart(customer, productId);
        flash.addFlashAttribute(moved ? "notice" : "problem", moved ? "cart.added" : "cart.notAdded");
        return "redirect:/favourites";
    }

    private void takeWhatWaited(Customer customer, HttpSession session) {
        Object waiting = session.getAttribute(WAITING);
        session.removeAttribute(WAITING);
        if (waiting instanceof Long productId) {
            add(customer, productId);
        }
    }

    private boolean add(Customer customer, long productId) {
        try {
            return favourites.add(customer, productId);
        } catch (AddToCartException e) {
            LOG.debug("Not among the favourites", e);
            return false;
        }
    }

    private boolean remove(Customer customer, long productId) {
        try {
            favourites.remove(customer, productId);
            return true;
        } catch (RemoveFromCartException e) {
            LOG.debug("It stays among the favourites", e);
            return false;
        }
    }

    private boolean moveToCart(Customer customer, long productId) {
        try {
            return favourites.moveToCart(customer, productId);
        } catch (RemoveFromCartException | AddToCartException e) {
            LOG.debug("It stays among the favourites", e);
            return false;
        }
    }

    private Map<String, Object> state(boolean favourite, Customer customer) {
        Set<Long> all = favourites.productIdsOf(customer);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("favourite", favourite);
        state.put("count", all.size());
        return state;
    }

    private static String said(boolean added) {
        return added ? "favourites.added" : "favourites.removed";
    }

    private String answer(HttpServletResponse response, Map<String, ?> answer) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getWriter(), answer);
        return null;
    }
}

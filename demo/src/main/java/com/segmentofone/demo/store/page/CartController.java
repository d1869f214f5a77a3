package com.segmentofone.demo.store.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.order.service.exception.RemoveFromCartException;
import org.broadleafcommerce.core.order.service.exception.UpdateCartException;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.cart.BroadleafCartController;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.core.web.order.model.AddToCartItem;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cart. Every form works without script; with script, adding answers in JSON and the shopper stays on the page. */
@Controller
@RequestMapping("/cart")
class CartController extends BroadleafCartController {

    private static final Logger LOG = LoggerFactory.getLogger(CartController.class);
    private static final int MOST_OF_ONE = 99;

    @Override
    @RequestMapping(method = RequestMethod.GET)
    public String cart(HttpServletRequest request, HttpServletResponse response, Model model) throws PricingException {
        Order cart = CartState.getCart();
        boolean empty = cart == null || cart instanceof NullOrderImpl || cart.getItemCount() == 0;
        model.addAttribute("order", empty ? null : cart);
        return getCartView();
    }

    @RequestMapping(value = "/add", method = RequestMethod.POST)
    public String add(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            @RequestParam("productId") Long productId,
            @RequestParam(value = "quantity", defaultValue = "1") int quantity)
            throws IOException, PricingException {
        AddToCartItem item = new AddToCartItem();
        item.setProductId(productId);
        item.setQuantity(Math.max(1, Math.min(quantity, MOST_OF_ONE)));
        boolean added = tryToAdd(request, response, model, item);
        if (isAjaxRequest(request)) {
            return answer(response, added);
        }
        flash.addFlashAttribute(added ? "notice" : "problem", added ? "cart.added" : "cart.notAdded");
        return getCartPageRedirect();
    }

    @RequestMapping(value = "/update", method = RequestMethod.POST)
    public String update(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            @RequestParam("orderItemId") Long orderItemId,
            @RequestParam(value = "quantity", defaultValue = "1") int quantity)
            throws IOException, PricingException {
        boolean updated = false;
        if (isInCart(orderItemId)) {
            AddToCartItem item = line(orderItemId);
            item.setQuantity(Math.max(0, Math.min(quantity, MOST_OF_ONE)));
            try {
                updateQuantity(request, response, model, item);
                updated = true;
            } catch (UpdateCartException | RemoveFromCartException e) {
                LOG.debug("The quantity stays", e);
            }
        }
        flash.addFlashAttribute(updated ? "notice" : "problem", updated ? "cart.updated" : "cart.notUpdated");
        return getCartPageRedirect();
    }

    @RequestMapping(value = "/remove", method = RequestMethod.POST)
    public String remove(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            @RequestParam("orderItemId") Long orderItemId)
            throws IOException, PricingException {
        boolean removed = false;
        if (isInCart(orderItemId)) {
            try {
                remove(request, response, model, line(orderItemId));
                removed = true;
            } catch (RemoveFromCartException e) {
                LOG.debug("The line stays", e);
            }
        }
        flash.addFlashAttribute(removed ? "notice" : "problem", removed ? "cart.removed" : "cart.notUpdated");
        return getCartPageRedirect();
    }

    @RequestMapping(value = "/promo", method = RequestMethod.POST)
    public String promo(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            @RequestParam(value = "code", defaultValue = "") String code)
            throws IOException, PricingException {
        addPromo(request, response, model, code.trim());
        boolean accepted = "".equals(model.asMap().get("exception"));
        flash.addFlashAttribute(accepted ? "notice" : "problem", accepted ? effectOf(code.trim()) : "cart.codeUnknown");
        return getCartPageRedirect();
    }

    /** Broadleaf accepts every code it knows, also one whose offer is not for this cart or not for this customer. */
    private String effectOf(String code) {
        Offer offer = offerService.lookupOfferByCode(code);
        Order cart = orderService.findCartForCustomer(CustomerState.getCustomer());
        boolean counts = offerService.getUniqueOffersFromOrder(cart).stream()
                .anyMatch(applied -> applied.getId().equals(offer.getId()));
        return counts ? "cart.codeAccepted" : "cart.codeWaits";
    }

    private boolean tryToAdd(HttpServletRequest request, HttpServletResponse response, Model model, AddToCartItem item)
            throws IOException, PricingException {
        if (catalogService.findProductById(item.getProductId()) == null) {
            return false;
        }
        try {
            add(request, response, model, item);
            return true;
        } catch (AddToCartException e) {
            LOG.debug("Not added", e);
            return false;
        }
    }

    private String answer(HttpServletResponse response, boolean added) throws IOException {
        Order cart = orderService.findCartForCustomer(CustomerState.getCustomer());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("added", added);
        answer.put("cartCount", cart == null ? 0 : cart.getItemCount());
        response.setCharacterEncoding("UTF-8");
        return jsonResponse(response, answer);
    }

    /** Broadleaf changes any line whose id it is given; only lines of the shopper's own cart may be given. */
    private static boolean isInCart(Long orderItemId) {
        Order cart = CartState.getCart();
        return cart != null
                && !(cart instanceof NullOrderImpl)
                && cart.getOrderItems().stream().anyMatch(item -> item.getId().equals(orderItemId));
    }

    private static AddToCartItem line(Long orderItemId) {
        AddToCartItem item = new AddToCartItem();
        item.setOrderItemId(orderItemId);
        return item;
    }
}

package com.segmentofone.storefront.broadleaf;

import com.segmentofone.storefront.Browsing;
import com.segmentofone.storefront.Faults;
import com.segmentofone.storefront.Page;
import com.segmentofone.storefront.Requests;
import com.segmentofone.storefront.Storefront;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.web.catalog.CategoryHandlerMapping;
import org.broadleafcommerce.core.web.catalog.ProductHandlerMapping;
import org.broadleafcommerce.core.web.controller.checkout.AbstractCheckoutController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;
import org.springframework.web.servlet.resource.DefaultServletHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Sees every page around its controller, those of Broadleaf and those of the site. */
final class BrowseInterceptor extends HandlerInterceptorAdapter {
    private static final String PAGE = BrowseInterceptor.class.getName();
    private static final String STATIC_ASSETS = "org.broadleafcommerce.cms.web.file.";

    private final Browsing browsing;
    private final ShopperBar bar;
    private final Faults faults;
    private final String checkoutPath;

    /** @param checkoutPath below which the checkout is, where its controllers are not of Broadleaf's kind */
    BrowseInterceptor(Storefront storefront, ShopperBar bar, String checkoutPath) {
        this.checkoutPath = checkoutPath;
        this.browsing = storefront.browsing();
        this.bar = bar;
        this.faults = storefront.faults();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isPage(handler)) {
            faults.guard("the start of a page", () -> {
                browsing.arrive(request, response);
                bar.offer(request);
            });
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView answer) {
        if (isPage(handler)) {
            faults.guard(
                    "reading what a page is about", () -> request.setAttribute(PAGE, page(request, handler, answer)));
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception fault) {
        Object page = request.getAttribute(PAGE);
        request.removeAttribute(PAGE);
        if (fault == null && page instanceof Page) {
            faults.guard("recording a page", () -> browsing.shown(request, response, (Page) page));
        }
    }

    private static boolean isPage(Object handler) {
        return !(handler instanceof ResourceHttpRequestHandler)
                && !(handler instanceof DefaultServletHttpRequestHandler)
                && !(handler instanceof ClickScript)
                && !handler.getClass().getName().startsWith(STATIC_ASSETS);
    }

    private Page page(HttpServletRequest request, Object handler, ModelAndView answer) {
        Object product = request.getAttribute(ProductHandlerMapping.CURRENT_PRODUCT_ATTRIBUTE_NAME);
        Object category = request.getAttribute(CategoryHandlerMapping.CURRENT_CATEGORY_ATTRIBUTE_NAME);
        Object phrase = model(answer, "originalQuery");
        Object result = model(answer, "result");
        return new Page(
                product instanceof Product ? ((Product) product).getId() : null,
                category instanceof Category ? ((Category) category).getId() : null,
                phrase == null ? null : phrase.toString(),
                result instanceof ProductSearchResult ? ((ProductSearchResult) result).getTotalResults() : null,
                step(Requests.path(request), handler));
    }

    /** A site's checkout is a controller of Broadleaf's kind, or at the path that the settings say. */
    private String step(String path, Object handler) {
        boolean checkout = handler instanceof HandlerMethod
                        && AbstractCheckoutController.class.isAssignableFrom(((HandlerMethod) handler).getBeanType())
                || path.equals(checkoutPath)
                || path.startsWith(checkoutPath + "/");
        return checkout ? path.substring(1) : null;
    }

    private static Object model(ModelAndView answer, String name) {
        Map<String, Object> model = answer == null ? null : answer.getModel();
        return model == null ? null : model.get(name);
    }
}

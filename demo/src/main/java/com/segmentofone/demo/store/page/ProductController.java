package com.segmentofone.demo.store.page;

import java.util.List;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafProductController;
import org.springframework.web.servlet.ModelAndView;

/** One product, the way to it and a few of its neighbours on the shelf. */
class ProductController extends BroadleafProductController {

    private static final int NEIGHBOURS = 6;

    @Resource(name = "blCatalogService")
    private CatalogService catalog;

    private final StoreMenu menu;

    ProductController(StoreMenu menu) {
        this.menu = menu;
    }

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) throws Exception {
        ModelAndView page = super.handleRequest(request, response);
        if (page.getModel().get("product") instanceof Product product && product.getDefaultCategory() != null) {
            Category shelf = product.getDefaultCategory();
            page.addObject("trail", Trail.to(shelf, menu));
            page.addObject("shelf", shelf);
            page.addObject("neighbours", neighbours(product, shelf));
        }
        return page;
    }

    private List<Product> neighbours(Product product, Category shelf) {
        return catalog.findActiveProductsByCategory(shelf, NEIGHBOURS + 1, 0).stream()
                .filter(other -> !other.getId().equals(product.getId()))
                .limit(NEIGHBOURS)
                .toList();
    }
}

package com.segmentofone.demo.store.page;

import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryXref;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafCategoryController;
import org.springframework.web.servlet.ModelAndView;

/** A category: what lies below it and one page of its products. */
class CategoryController extends BroadleafCategoryController {

    private final StoreMenu menu;

    CategoryController(StoreMenu menu) {
        this.menu = menu;
    }

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) throws Exception {
        Optional<String> mended = ListingAddress.mended(request);
        if (mended.isPresent()) {
            return new ModelAndView("redirect:" + mended.get());
        }
        ModelAndView page = super.handleRequest(request, response);
        if (page.getModel().get("category") instanceof Category category) {
            List<Category> below = category.getChildCategoryXrefs().stream()
                    .map(CategoryXref::getSubCategory)
                    .toList();
            page.addObject("subcategories", below);
            page.addObject("trail", Trail.to(category, menu));
            page.addObject(
                    "pages", Pages.of((ProductSearchResult) page.getModel().get("result")));
        }
        return page;
    }
}

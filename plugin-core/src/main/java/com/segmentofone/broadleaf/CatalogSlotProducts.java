package com.segmentofone.broadleaf;

import java.util.ArrayList;
import java.util.List;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;

/** Finds them through the host, whose caches serve them; whether they are live is asked once more. */
public final class CatalogSlotProducts implements SlotProducts {

    private final CatalogService catalog;

    public CatalogSlotProducts(CatalogService catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<Product> products(List<Long> ids) {
        List<Product> found = new ArrayList<>();
        for (long id : ids) {
            Product product = catalog.findProductById(id);
            if (product != null && product.isActive()) {
                found.add(product);
            }
        }
        return found;
    }

    @Override
    public List<Category> categories(List<Long> ids) {
        List<Category> found = new ArrayList<>();
        for (long id : ids) {
            Category category = catalog.findCategoryById(id);
            if (category != null && category.isActive()) {
                found.add(category);
            }
        }
        return found;
    }
}

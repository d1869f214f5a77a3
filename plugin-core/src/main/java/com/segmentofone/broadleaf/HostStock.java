package com.segmentofone.broadleaf;

import com.segmentofone.decision.crosssell.Stock;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.inventory.service.InventoryService;

/** What the host's own inventory says, whatever a site has put in its place; products come from the host's caches. */
public final class HostStock implements Stock {

    private final CatalogService catalog;
    private final InventoryService inventory;

    public HostStock(CatalogService catalog, InventoryService inventory) {
        this.catalog = catalog;
        this.inventory = inventory;
    }

    @Override
    public boolean isInStock(long productId) {
        Product product = catalog.findProductById(productId);
        return product != null && product.isActive() && isInStock(product);
    }

    /** Where a product has forms to choose from, one of them is enough. */
    private boolean isInStock(Product product) {
        return isInStock(product.getDefaultSku())
                || product.getAdditionalSkus().stream().anyMatch(this::isInStock);
    }

    private boolean isInStock(Sku sku) {
        return sku != null && inventory.isAvailable(sku, 1);
    }
}

package com.segmentofone.broadleaf;

import com.segmentofone.decision.crosssell.ProductList;
import com.segmentofone.rule.Named;
import java.util.List;
import java.util.stream.Collectors;

/** The products of the store's catalogue as it was last read. */
public final class StoreProducts implements ProductList {

    private final StoreCatalogue catalogue;

    public StoreProducts(StoreCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Long> productIds() {
        return catalogue.all(Named.Kind.PRODUCT).stream().map(Named::id).collect(Collectors.toList());
    }

    @Override
    public long revision() {
        return catalogue.revision();
    }
}

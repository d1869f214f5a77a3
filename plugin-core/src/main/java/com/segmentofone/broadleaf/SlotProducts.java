package com.segmentofone.broadleaf;

import java.util.List;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;

/** Turns the ids of a {@link com.segmentofone.decision.Decision} into what templates draw. */
public interface SlotProducts {

    /** In the order of the ids; those not on sale any more are left out. */
    List<Product> products(List<Long> ids);

    /** In the order of the ids; those not live any more are left out. */
    List<Category> categories(List<Long> ids);
}

package com.segmentofone.demo.store.page;

import java.util.LinkedList;
import java.util.List;
import org.broadleafcommerce.core.catalog.domain.Category;

/** The way from the home page down to a category. */
final class Trail {

    private static final int DEEPEST = 8;

    private Trail() {}

    /** Categories below the root, outermost first, ending with the given one. */
    static List<Category> to(Category category, StoreMenu menu) {
        LinkedList<Category> trail = new LinkedList<>();
        Category step = category;
        while (step != null && !menu.isRoot(step) && trail.size() < DEEPEST) {
            trail.addFirst(step);
            step = step.getDefaultParentCategory();
        }
        return trail;
    }
}

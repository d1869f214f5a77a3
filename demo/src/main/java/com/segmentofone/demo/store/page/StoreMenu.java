package com.segmentofone.demo.store.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.annotation.Resource;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryXref;
import org.broadleafcommerce.core.catalog.service.CatalogService;

/** The two upper levels of the category tree, read again every minute so that an operator's change shows soon. */
class StoreMenu {

    private static final long MAX_AGE_NANOS = Duration.ofMinutes(1).toNanos();

    @Resource(name = "blCatalogService")
    private CatalogService catalog;

    private final String rootName;
    private volatile Tree current;

    StoreMenu(String rootName) {
        this.rootName = rootName;
    }

    /** Families of goods, each with its departments. */
    List<MenuEntry> families() {
        Tree tree = current;
        if (tree == null || System.nanoTime() - tree.readAt > MAX_AGE_NANOS) {
            tree = new Tree(read(), System.nanoTime());
            current = tree;
        }
        return tree.families;
    }

    /** All departments, the ones with most to choose from first within each family. */
    List<MenuEntry> departments() {
        return families().stream().flatMap(family -> family.children().stream()).toList();
    }

    boolean isRoot(Category category) {
        return rootName.equals(category.getName());
    }

    private List<MenuEntry> read() {
        List<Category> roots = catalog.findCategoriesByName(rootName);
        return roots.isEmpty() ? List.of() : entries(roots.get(0), 2);
    }

    private static List<MenuEntry> entries(Category parent, int levels) {
        List<MenuEntry> found = new ArrayList<>();
        for (CategoryXref xref : parent.getChildCategoryXrefs()) {
            Category child = xref.getSubCategory();
            List<MenuEntry> below = levels > 1 ? entries(child, levels - 1) : List.of();
            found.add(new MenuEntry(child.getId(), child.getName(), child.getUrl(), below));
        }
        if (levels > 1) {
            found.sort(Comparator.comparingInt(
                    (MenuEntry family) -> -family.children().size()));
        }
        return List.copyOf(found);
    }

    private record Tree(List<MenuEntry> families, long readAt) {}
}

package com.segmentofone.broadleaf;

import com.segmentofone.rule.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Categories and products of the store at one moment; immutable, and looked up without making objects. */
final class CatalogueSnapshot {

    static final CatalogueSnapshot EMPTY =
            new CatalogueSnapshot(Collections.<CategoryRow>emptyList(), Collections.<ProductRow>emptyList());

    private static final long[] NONE = {};
    private static final char SEPARATOR = '/';

    private final Map<Long, CategoryRow> categories = new HashMap<>();
    private final Map<Long, long[]> lineages = new HashMap<>();
    private final Map<Long, long[]> within = new HashMap<>();
    private final long[] productIds;
    private final ProductRow[] products;
    private final long[][] productWithin;
    private final NameIndex names = new NameIndex();
    private final int fingerprint;

    CatalogueSnapshot(Collection<CategoryRow> categoryRows, Collection<ProductRow> productRows) {
        categoryRows.forEach(c -> categories.put(c.id, c));
        categories.keySet().forEach(id -> lineages.put(id, lineage(id)));
        categories.keySet().forEach(id -> within.put(id, ancestorsAndSelf(Collections.singletonList(id))));
        categories.values().forEach(c -> names.add(named(c)));
        products = productRows.stream().sorted().toArray(ProductRow[]::new);
        productIds = Arrays.stream(products).mapToLong(p -> p.id).toArray();
        productWithin = Arrays.stream(products)
                .map(p -> ancestorsAndSelf(p.categoryIds))
                .toArray(long[][]::new);
        Arrays.stream(products).filter(p -> !p.archived).forEach(p -> names.add(named(p)));
        fingerprint = 31 * new HashSet<>(categoryRows).hashCode() + new HashSet<>(productRows).hashCode();
    }

    /** From the root's child down to the category itself; a loop in the store's data is cut. */
    private long[] lineage(long id) {
        LinkedHashSet<Long> upwards = new LinkedHashSet<>();
        CategoryRow at = categories.get(id);
        while (at != null && at.parentId != null && categories.containsKey(at.parentId) && upwards.add(at.id)) {
            at = categories.get(at.parentId);
        }
        long[] downwards = new long[upwards.size()];
        int i = downwards.length;
        for (long step : upwards) {
            downwards[--i] = step;
        }
        return downwards;
    }

    private long[] ancestorsAndSelf(Collection<Long> ids) {
        Set<Long> found = new HashSet<>();
        ids.forEach(id -> collect(id, found));
        return found.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private void collect(Long id, Set<Long> found) {
        CategoryRow category = categories.get(id);
        if (category != null && found.add(id)) {
            category.allParents.forEach(parent -> collect(parent, found));
        }
    }

    private Named named(CategoryRow category) {
        StringBuilder path = new StringBuilder();
        for (long step : lineages.get(category.id)) {
            path.append(path.length() == 0 ? "" : SEPARATOR).append(categories.get(step).name);
        }
        return Named.of(
                Named.Kind.CATEGORY, category.id, category.name, path.length() == 0 ? category.name : path.toString());
    }

    private static Named named(ProductRow product) {
        return Named.of(Named.Kind.PRODUCT, product.id, product.name);
    }

    boolean inCategory(long productId, long categoryId) {
        int at = Arrays.binarySearch(productIds, productId);
        return at >= 0 && Arrays.binarySearch(productWithin[at], categoryId) >= 0;
    }

    boolean categoryWithin(long categoryId, long ancestorId) {
        return Arrays.binarySearch(within.getOrDefault(categoryId, NONE), ancestorId) >= 0;
    }

    long ancestorAtLevel(long categoryId, int level) {
        long[] lineage = lineages.getOrDefault(categoryId, NONE);
        return level >= 0 && level < lineage.length ? lineage[level] : 0;
    }

    /** @return null for an unknown product */
    ProductRow product(long productId) {
        int at = Arrays.binarySearch(productIds, productId);
        return at < 0 ? null : products[at];
    }

    List<Named> find(Named.Kind kind, String nameOrPath) {
        return names.find(kind, nameOrPath);
    }

    Named byId(Named.Kind kind, long id) {
        if (kind == Named.Kind.CATEGORY) {
            CategoryRow category = categories.get(id);
            return category == null ? null : named(category);
        }
        ProductRow product = kind == Named.Kind.PRODUCT ? product(id) : null;
        return product == null ? null : named(product);
    }

    Collection<Named> all(Named.Kind kind) {
        return names.all(kind);
    }

    int fingerprint() {
        return fingerprint;
    }
}

package com.segmentofone.storefront.broadleaf;

import com.segmentofone.decision.Decision;
import com.segmentofone.decision.SlotKind;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;

/** What a slot's template gets to see. */
final class SlotModel {
    static final String CONTENT = "segContent";
    static final String CONTENT_HTML = "segContentHtml";
    static final String PRODUCTS = "segProducts";
    static final String CATEGORIES = "segCategories";
    static final String SLOT = "segSlot";

    private final CatalogService catalog;

    SlotModel(CatalogService catalog) {
        this.catalog = catalog;
    }

    Map<String, Object> of(Decision decision, Locale locale) {
        Map<String, Object> model = new HashMap<>();
        model.put(SLOT, slot(decision, locale));
        if (decision.kind() == SlotKind.CONTENT) {
            model.put(CONTENT, decision.content());
            model.put(CONTENT_HTML, sanitized(decision.content()));
        } else if (decision.kind() == SlotKind.PRODUCTS) {
            model.put(PRODUCTS, products(decision.productIds()));
        } else {
            model.put(CATEGORIES, categories(decision.categoryIds()));
        }
        return model;
    }

    private static Map<String, String> slot(Decision decision, Locale locale) {
        Map<String, String> slot = new HashMap<>();
        slot.put("name", decision.slot());
        slot.put("variant", decision.variantKey());
        slot.put("reason", decision.reason().text(locale));
        return Collections.unmodifiableMap(slot);
    }

    private static Map<String, String> sanitized(Map<String, String> fields) {
        Map<String, String> html = new LinkedHashMap<>();
        fields.forEach((name, value) -> html.put(name, SafeHtml.of(value)));
        return html;
    }

    private List<Product> products(List<Long> ids) {
        return found(ids, catalog::findProductById);
    }

    private List<Category> categories(List<Long> ids) {
        return found(ids, catalog::findCategoryById);
    }

    /** An empty row is no better than the page's own. */
    private static <T> List<T> found(List<Long> ids, LongFunction<T> find) {
        List<T> found =
                ids.stream().map(id -> find.apply(id)).filter(Objects::nonNull).collect(Collectors.toList());
        if (found.isEmpty()) {
            throw new IllegalStateException("nothing of what was chosen is in the catalogue");
        }
        return found;
    }
}

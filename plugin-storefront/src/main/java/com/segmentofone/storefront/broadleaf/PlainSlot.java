package com.segmentofone.storefront.broadleaf;

import com.segmentofone.decision.Decision;
import com.segmentofone.decision.SlotKind;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.springframework.web.util.HtmlUtils;

/** The markup of a slot whose tag names no template: bare, but complete and safe. */
final class PlainSlot {
    private PlainSlot() {}

    /** @param contextPath put before the addresses of products and categories */
    static String render(Decision decision, Map<String, Object> model, String contextPath) {
        if (decision.kind() == SlotKind.CONTENT) {
            return fields((Map<?, ?>) model.get(SlotModel.CONTENT_HTML));
        }
        return decision.kind() == SlotKind.PRODUCTS
                ? list(((Iterable<?>) model.get(SlotModel.PRODUCTS)), contextPath)
                : list(((Iterable<?>) model.get(SlotModel.CATEGORIES)), contextPath);
    }

    private static String fields(Map<?, ?> html) {
        return html.entrySet().stream()
                .map(field -> "<div class=\"seg-field\" data-seg-field=\"" + escape(field.getKey()) + "\">"
                        + field.getValue() + "</div>")
                .collect(Collectors.joining());
    }

    /** @param items products or categories */
    static String list(Iterable<?> items, String contextPath) {
        StringBuilder html = new StringBuilder("<ul class=\"seg-list\">");
        items.forEach(item -> html.append(item(item, contextPath)));
        return html.append("</ul>").toString();
    }

    private static String item(Object item, String contextPath) {
        return item instanceof Product ? product((Product) item, contextPath) : category((Category) item, contextPath);
    }

    private static String product(Product product, String contextPath) {
        return "<li data-product-id=\"" + product.getId() + "\">"
                + link(contextPath, product.getUrl(), product.getName()) + "</li>";
    }

    private static String category(Category category, String contextPath) {
        return "<li data-category-id=\"" + category.getId() + "\">"
                + link(contextPath, category.getUrl(), category.getName()) + "</li>";
    }

    private static String link(String contextPath, String url, String name) {
        return "<a href=\"" + escape(url == null ? "#" : contextPath + url) + "\">" + escape(name) + "</a>";
    }

    private static String escape(Object text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text.toString());
    }
}

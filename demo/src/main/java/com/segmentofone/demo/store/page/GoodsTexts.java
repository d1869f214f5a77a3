package com.segmentofone.demo.store.page;

import com.segmentofone.demo.synthetic.Goods;
import com.segmentofone.demo.synthetic.MadeCatalogue;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.catalog.domain.Product;

/** What goods are called and what is said of them, in the language of the page; FoodMart's goods are told in English only. */
public final class GoodsTexts {

    private final Map<Long, Goods> made;

    GoodsTexts(MadeCatalogue catalogue) {
        made = catalogue.goods().stream().collect(Collectors.toMap(Goods::id, Function.identity()));
    }

    public String name(Product product) {
        return inJapanese(product) ? made.get(product.getId()).nameInJapanese() : product.getName();
    }

    public String about(Product product) {
        return inJapanese(product) ? made.get(product.getId()).aboutInJapanese() : product.getLongDescription();
    }

    private boolean inJapanese(Product product) {
        return made.containsKey(product.getId()) && "ja".equals(Tongue.spoken());
    }
}

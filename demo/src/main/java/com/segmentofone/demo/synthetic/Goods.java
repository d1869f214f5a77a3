package com.segmentofone.demo.synthetic;

import java.math.BigDecimal;
import java.util.List;

/**
 * One product that we made up.
 *
 * @param key what the generator knows it by, or null
 * @param path family, department, category and subcategory
 * @param band 0, 1 or 2: of its kind's cheap, middle or dear brand
 */
public record Goods(
        long id,
        String key,
        List<String> path,
        String brand,
        String name,
        String nameInJapanese,
        String about,
        String aboutInJapanese,
        BigDecimal price,
        int band) {

    public String family() {
        return path.get(0);
    }

    String category() {
        return path.get(2);
    }
}

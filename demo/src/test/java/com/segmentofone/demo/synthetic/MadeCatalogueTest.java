package com.segmentofone.demo.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.demo.foodmart.FoodMart;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MadeCatalogueTest {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    private final MadeCatalogue catalogue = MadeCatalogue.load();

    /** SPEC 11.11 */
    @Test
    void there_are_about_four_hundred_goods_from_two_to_four_hundred_dollars() {
        assertEquals(400, catalogue.goods().size(), 10);
        for (Goods goods : catalogue.goods()) {
            assertTrue(goods.price().compareTo(BigDecimal.valueOf(2)) >= 0, goods.toString());
            assertTrue(goods.price().compareTo(BigDecimal.valueOf(400)) <= 0, goods.toString());
        }
    }

    @Test
    void every_name_and_address_is_the_goods_own_among_foodmarts_too() {
        Set<String> taken = new HashSet<>();
        new FoodMart().products().forEach(product -> taken.add(address(product.name())));
        catalogue.goods().forEach(goods -> assertTrue(taken.add(address(goods.name())), goods.name()));
    }

    private static String address(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    @Test
    void everything_stands_four_levels_deep_in_families_that_foodmart_does_not_have() {
        Set<String> families = catalogue.goods().stream().map(Goods::family).collect(Collectors.toSet());
        assertEquals(Set.of("Fashion", "Gadgets", "Stationery", "Books and Ballpark", "Office"), families);
        new FoodMart().classes().values().forEach(place -> assertFalse(families.contains(place.family())));
        catalogue.goods().forEach(goods -> assertEquals(4, goods.path().size(), goods.name()));
    }

    @Test
    void everything_is_told_in_english_and_in_japanese() {
        for (Goods goods : catalogue.goods()) {
            assertTrue(goods.about().endsWith("."), goods.about());
            assertTrue(goods.aboutInJapanese().endsWith("。"), goods.aboutInJapanese());
            assertTrue(JAPANESE.matcher(goods.nameInJapanese()).find(), goods.nameInJapanese());
        }
    }

    @Test
    void each_of_a_categorys_price_bands_is_dearer_than_the_one_below() {
        List<Goods> coats = catalogue.goods().stream()
                .filter(goods -> goods.name().contains("Wool Overcoat"))
                .toList();
        assertEquals(List.of(0, 1, 2, 0), coats.stream().map(Goods::band).toList());
        assertTrue(coats.get(0).price().compareTo(coats.get(1).price()) < 0);
        assertTrue(coats.get(1).price().compareTo(coats.get(2).price()) < 0);
    }

    @Test
    void a_few_goods_are_out_of_stock_and_some_nearly() {
        long out =
                catalogue.goods().stream().filter(goods -> Stock.of(goods) == 0).count();
        long nearly = catalogue.goods().stream()
                .filter(goods -> Stock.of(goods) > 0 && Stock.of(goods) <= 5)
                .count();
        assertTrue(out >= 5 && out <= 30, out + " are out");
        assertTrue(nearly >= 20 && nearly <= 60, nearly + " are nearly out");
    }

    @Test
    void the_generator_finds_the_goods_it_needs() {
        for (String key : List.of(
                "leather-journal", "journal-refill", "luxury-pen", "trail-camera", "bird-guide", "binoculars")) {
            assertEquals(key, catalogue.byKey(key).key());
        }
    }
}

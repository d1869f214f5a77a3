package com.segmentofone.demo.synthetic;

import java.util.List;
import java.util.Map;

/** The goods that we made up, in their own families of the catalogue. */
public final class MadeCatalogue {

    /** FoodMart's products have the numbers below. */
    public static final long FIRST_ID = 2_001;

    private final List<Goods> goods;
    private final Map<String, String> places;

    private MadeCatalogue(List<Goods> goods, Map<String, String> places) {
        this.goods = List.copyOf(goods);
        this.places = Map.copyOf(places);
    }

    public static MadeCatalogue load() {
        GoodsFile file = GoodsFile.read();
        return new MadeCatalogue(file.goods(), file.placesInJapanese());
    }

    public List<Goods> goods() {
        return goods;
    }

    /** The Japanese name of a category by its path's names joined with slashes. */
    public Map<String, String> placesInJapanese() {
        return places;
    }

    Goods byKey(String key) {
        return goods.stream().filter(one -> key.equals(one.key())).findFirst().orElseThrow();
    }
}

package com.segmentofone.demo.synthetic;

import java.util.List;

/** The goods that we made up, in their own families of the catalogue. */
public final class MadeCatalogue {

    /** FoodMart's products have the numbers below. */
    public static final long FIRST_ID = 2_001;

    private final List<Goods> goods;

    private MadeCatalogue(List<Goods> goods) {
        this.goods = List.copyOf(goods);
    }

    public static MadeCatalogue load() {
        return new MadeCatalogue(GoodsFile.read().goods());
    }

    public List<Goods> goods() {
        return goods;
    }

    Goods byKey(String key) {
        return goods.stream().filter(one -> key.equals(one.key())).findFirst().orElseThrow();
    }
}

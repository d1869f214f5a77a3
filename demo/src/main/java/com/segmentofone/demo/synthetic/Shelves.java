package com.segmentofone.demo.synthetic;

import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes goods from the shelves as a shopper with some income does, in some month. */
final class Shelves {

    private final Map<String, Map<String, List<Goods>>> families = new LinkedHashMap<>();

    /** Goods with a key are not among them: they are bought on purpose only. */
    Shelves(MadeCatalogue catalogue) {
        for (Goods goods : catalogue.goods()) {
            if (goods.key() == null) {
                families.computeIfAbsent(goods.family(), family -> new LinkedHashMap<>())
                        .computeIfAbsent(goods.category(), category -> new ArrayList<>())
                        .add(goods);
            }
        }
    }

    Goods take(String family, Shopper shopper, Month month, Dice dice) {
        Map<String, List<Goods>> categories = families.get(family);
        double[] weights = categories.entrySet().stream()
                .mapToDouble(category -> shopper.region().season(category.getKey(), month)
                        * Math.sqrt(category.getValue().size()))
                .toArray();
        List<List<Goods>> lists = new ArrayList<>(categories.values());
        return fitting(lists.get(dice.weighted(weights)), shopper.income(), dice);
    }

    /** One category of the family, always the same for the same dice. */
    List<Goods> category(String family, Dice dice) {
        return dice.anyOf(new ArrayList<>(families.get(family).values()));
    }

    List<String> families() {
        return List.copyOf(families.keySet());
    }

    /** Income goes with the price band: at the lower end one in ten is dear, at the upper end two in three. */
    private static Goods fitting(List<Goods> goods, int income, Dice dice) {
        double dear = 0.08 + 0.085 * income;
        double cheap = Math.max(0.06, 0.66 - 0.11 * income);
        int band = dice.weighted(cheap, Math.max(0.1, 1 - dear - cheap), dear);
        List<Goods> inBand = goods.stream().filter(one -> one.band() == band).toList();
        return dice.anyOf(inBand.isEmpty() ? goods : inBand);
    }
}

package com.segmentofone.demo.synthetic;

/** How many of the made-up goods lie in store; of a few there are none, of some hardly any. */
public final class Stock {

    private Stock() {}

    /** What the generator knows by a key is never out. */
    public static int of(Goods goods) {
        Dice dice = Dice.of("stock", goods.id());
        int inStore = dice.weighted(4, 10, 86);
        if (goods.key() != null || inStore == 2) {
            return dice.between(20, 300);
        }
        return inStore == 0 ? 0 : dice.between(1, 5);
    }
}

package com.segmentofone.demo.synthetic;

/** The three clusters: what somebody mostly buys, and how many orders they place in two years. */
enum Taste {
    STYLE("Fashion", 3, 5),
    TECH("Gadgets", 2, 4),
    PAPER("Stationery", 4, 7);

    private final String family;
    private final int fewestOrders;
    private final int mostOrders;

    Taste(String family, int fewestOrders, int mostOrders) {
        this.family = family;
        this.fewestOrders = fewestOrders;
        this.mostOrders = mostOrders;
    }

    String family() {
        return family;
    }

    int orders(Dice dice) {
        return dice.between(fewestOrders, mostOrders);
    }
}

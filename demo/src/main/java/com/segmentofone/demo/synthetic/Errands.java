package com.segmentofone.demo.synthetic;

import com.segmentofone.demo.synthetic.MadeOrder.Line;
import java.util.ArrayList;
import java.util.List;

/** Goods that go together: whoever has the camera and the guide mostly gets the binoculars; whoever has the journal, its refill. */
final class Errands {

    private static final double BINOCULARS_AFTER_BOTH = 0.8;
    private static final double BINOCULARS_AFTER_ONE = 0.1;
    private static final double REFILL_AFTER_JOURNAL = 0.69;
    private static final double BOTH_AT_ONCE = 0.12;
    private static final double LUXURY_PEN = 0.25;
    private static final int HIGH_INCOME = 4;

    private final Days days;
    private final long camera;
    private final long guide;
    private final long binoculars;
    private final long journal;
    private final long refill;
    private final long luxuryPen;

    Errands(MadeCatalogue catalogue, Days days) {
        this.days = days;
        this.camera = catalogue.byKey("trail-camera").id();
        this.guide = catalogue.byKey("bird-guide").id();
        this.binoculars = catalogue.byKey("binoculars").id();
        this.journal = catalogue.byKey("leather-journal").id();
        this.refill = catalogue.byKey("journal-refill").id();
        this.luxuryPen = catalogue.byKey("luxury-pen").id();
    }

    List<MadeOrder> of(Shopper shopper) {
        Dice dice = shopper.dice("errands");
        List<MadeOrder> orders = new ArrayList<>();
        int start = dice.between(100, Days.ALL - 20);
        switch (shopper.errand()) {
            case CAMERA_AND_GUIDE -> both(shopper, start, dice, orders);
            case CAMERA -> one(shopper, camera, start, dice, orders);
            case GUIDE -> one(shopper, guide, start, dice, orders);
            case JOURNAL -> journal(shopper, start, dice, orders);
            case NONE -> pen(shopper, start, dice, orders);
        }
        return orders;
    }

    private void both(Shopper shopper, int start, Dice dice, List<MadeOrder> orders) {
        int second = start - dice.between(5, 35);
        if (dice.chance(BOTH_AT_ONCE)) {
            orders.add(order(shopper, start, dice, camera, guide));
        } else {
            boolean cameraFirst = dice.chance(0.5);
            orders.add(order(shopper, start, dice, cameraFirst ? camera : guide));
            orders.add(order(shopper, second, dice, cameraFirst ? guide : camera));
        }
        if (dice.chance(BINOCULARS_AFTER_BOTH)) {
            orders.add(order(shopper, second - dice.between(3, 40), dice, binoculars));
        }
    }

    private void one(Shopper shopper, long product, int start, Dice dice, List<MadeOrder> orders) {
        orders.add(order(shopper, start, dice, product));
        if (dice.chance(BINOCULARS_AFTER_ONE)) {
            orders.add(order(shopper, start - dice.between(3, 60), dice, binoculars));
        }
    }

    private void journal(Shopper shopper, int start, Dice dice, List<MadeOrder> orders) {
        orders.add(order(shopper, start, dice, journal));
        if (dice.chance(REFILL_AFTER_JOURNAL)) {
            orders.add(order(shopper, start - dice.between(20, 80), dice, refill));
        }
    }

    private void pen(Shopper shopper, int start, Dice dice, List<MadeOrder> orders) {
        if (shopper.manner() == Manner.ORDINARY && shopper.income() >= HIGH_INCOME && dice.chance(LUXURY_PEN)) {
            orders.add(order(shopper, start, dice, luxuryPen));
        }
    }

    private MadeOrder order(Shopper shopper, int daysAgo, Dice dice, long... products) {
        List<Line> lines = new ArrayList<>();
        for (long product : products) {
            lines.add(new Line(product, 1));
        }
        return MadeOrder.of(shopper.id(), days.ago(daysAgo, dice), lines);
    }
}

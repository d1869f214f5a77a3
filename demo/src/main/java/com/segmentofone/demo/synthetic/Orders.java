package com.segmentofone.demo.synthetic;

import com.segmentofone.demo.synthetic.MadeOrder.Line;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What shoppers buy of their own taste. */
final class Orders {

    private static final double OF_OWN_TASTE = 0.86;
    private static final double HUNTERS_WITH_OFFER = 0.93;
    private static final double OTHERS_WITH_OFFER = 0.07;
    private static final double COMPARERS_WHO_BUY = 0.3;

    private final Shelves shelves;
    private final Days days;

    Orders(Shelves shelves, Days days) {
        this.shelves = shelves;
        this.days = days;
    }

    List<MadeOrder> of(Shopper shopper) {
        Dice dice = shopper.dice("orders");
        int count = count(shopper, dice);
        List<MadeOrder> orders = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            orders.add(order(shopper, dice.between(1, Days.ALL), dice));
        }
        return orders;
    }

    private static int count(Shopper shopper, Dice dice) {
        return switch (shopper.manner()) {
            case ORDINARY -> shopper.taste().orders(dice);
            case BARGAINS -> dice.between(6, 9);
            case COMPARING -> dice.chance(COMPARERS_WHO_BUY) ? 1 : 0;
            case NEW -> 0;
        };
    }

    MadeOrder order(Shopper shopper, int daysAgo, Dice dice) {
        LocalDateTime time = days.ago(daysAgo, dice);
        List<Line> lines = new ArrayList<>();
        int count = 1 + dice.weighted(50, 33, 17);
        for (int i = 0; i < count; i++) {
            String family = dice.chance(OF_OWN_TASTE) ? shopper.taste().family() : dice.anyOf(shelves.families());
            add(lines, shelves.take(family, shopper, time.getMonth(), dice).id(), dice.chance(0.12) ? 2 : 1);
        }
        MadeOrder order = MadeOrder.of(shopper.id(), time, lines);
        return dice.chance(chanceOfOffer(shopper)) ? order.with(dice.anyOf(List.of(MadeOffer.values()))) : order;
    }

    /** An order has a product in one line only. */
    static void add(List<Line> lines, long productId, int units) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).productId() == productId) {
                lines.set(i, new Line(productId, lines.get(i).units() + units));
                return;
            }
        }
        lines.add(new Line(productId, units));
    }

    private static double chanceOfOffer(Shopper shopper) {
        return shopper.manner() == Manner.BARGAINS ? HUNTERS_WITH_OFFER : OTHERS_WITH_OFFER;
    }
}

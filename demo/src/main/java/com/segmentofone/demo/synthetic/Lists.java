package com.segmentofone.demo.synthetic;

import com.segmentofone.demo.synthetic.MadeOrder.Line;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Favourites, and carts that were left standing. */
final class Lists {

    private static final double ORDINARY_WITH_FAVOURITES = 0.15;
    private static final double HUNTERS_WITH_FAVOURITES = 0.7;
    private static final double ORDINARY_WITH_CART = 0.06;
    private static final double NEW_WITH_CART = 0.3;

    private final Shelves shelves;
    private final Days days;

    Lists(Shelves shelves, Days days) {
        this.shelves = shelves;
        this.days = days;
    }

    Optional<MadeOrder> favourites(Shopper shopper) {
        Dice dice = shopper.dice("favourites");
        double chance =
                switch (shopper.manner()) {
                    case ORDINARY -> ORDINARY_WITH_FAVOURITES;
                    case BARGAINS -> HUNTERS_WITH_FAVOURITES;
                    case COMPARING, NEW -> 0;
                };
        return dice.chance(chance) ? Optional.of(list(shopper, dice.between(2, 5), 90, dice)) : Optional.empty();
    }

    Optional<MadeOrder> cart(Shopper shopper) {
        Dice dice = shopper.dice("cart");
        double chance =
                switch (shopper.manner()) {
                    case ORDINARY -> ORDINARY_WITH_CART;
                    case NEW -> NEW_WITH_CART;
                    case BARGAINS, COMPARING -> 0;
                };
        return dice.chance(chance) ? Optional.of(list(shopper, dice.between(1, 3), 20, dice)) : Optional.empty();
    }

    MadeOrder list(Shopper shopper, int size, int withinDays, Dice dice) {
        LocalDateTime time = days.ago(dice.between(1, withinDays), dice);
        List<Line> lines = new ArrayList<>();
        while (lines.size() < size) {
            Orders.add(
                    lines,
                    shelves.take(shopper.taste().family(), shopper, time.getMonth(), dice)
                            .id(),
                    1);
        }
        return MadeOrder.of(shopper.id(), time, lines);
    }
}

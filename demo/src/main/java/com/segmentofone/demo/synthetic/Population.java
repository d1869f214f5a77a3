package com.segmentofone.demo.synthetic;

import com.segmentofone.demo.foodmart.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses who of FoodMart's customers shops here too, and how. */
final class Population {

    private static final double OF_FOODMARTS_BUYERS = 0.15;
    private static final Set<Long> PERSONAS =
            Personas.all().stream().map(Personas.Persona::customerId).collect(Collectors.toSet());
    /** The demo's own account stays one that never bought. */
    private static final long LEFT_ALONE = 1;

    private Population() {}

    /** @param buyers the numbers of those who bought anything at FoodMart */
    static List<Shopper> of(List<Customer> customers, Set<Long> buyers) {
        List<Shopper> shoppers = new ArrayList<>();
        for (Customer customer : customers) {
            if (customer.id() != LEFT_ALONE && !PERSONAS.contains(customer.id())) {
                Dice dice = Dice.of("population", customer.id());
                if (!buyers.contains(customer.id())) {
                    fresh(customer, dice, shoppers);
                } else if (dice.chance(OF_FOODMARTS_BUYERS)) {
                    shoppers.add(ordinary(customer, dice));
                }
            }
        }
        return shoppers;
    }

    /** Who bought nothing at FoodMart shows a trait most clearly; more than a third of them stay without any order. */
    private static void fresh(Customer customer, Dice dice, List<Shopper> shoppers) {
        switch (dice.weighted(16, 13, 20, 31, 20)) {
            case 0 -> shoppers.add(Shopper.of(customer, taste(dice), Manner.BARGAINS, Errand.NONE));
            case 1 -> shoppers.add(Shopper.of(customer, taste(dice), Manner.COMPARING, Errand.NONE));
            case 2 -> shoppers.add(Shopper.of(customer, taste(dice), Manner.NEW, Errand.NONE));
            case 3 -> shoppers.add(ordinary(customer, dice));
            default -> {
                // registered, never bought, never came back
            }
        }
    }

    private static Shopper ordinary(Customer customer, Dice dice) {
        Errand errand = Errand.values()[dice.weighted(47, 15, 11, 11, 16)];
        return Shopper.of(customer, taste(dice), Manner.ORDINARY, errand);
    }

    private static Taste taste(Dice dice) {
        return Taste.values()[dice.weighted(38, 27, 35)];
    }
}

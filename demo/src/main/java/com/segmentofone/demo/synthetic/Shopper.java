package com.segmentofone.demo.synthetic;

import com.segmentofone.demo.foodmart.Customer;
import java.util.List;

/**
 * One of FoodMart's customers with the traits that we gave them; all but income and region are independent of what FoodMart
 * knows of them.
 *
 * @param income 0 for less than $30,000 a year, 7 for more than $150,000
 */
record Shopper(long id, Taste taste, int income, Region region, Manner manner, Errand errand) {

    private static final List<String> INCOMES = List.of(
            "$10K - $30K",
            "$30K - $50K",
            "$50K - $70K",
            "$70K - $90K",
            "$90K - $110K",
            "$110K - $130K",
            "$130K - $150K",
            "$150K +");

    static Shopper of(Customer customer, Taste taste, Manner manner, Errand errand) {
        return new Shopper(
                customer.id(),
                taste,
                Math.max(0, INCOMES.indexOf(customer.yearlyIncome())),
                Region.of(customer.state()),
                manner,
                errand);
    }

    Dice dice(String purpose) {
        return Dice.of(purpose, id);
    }
}

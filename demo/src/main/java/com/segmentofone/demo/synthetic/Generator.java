package com.segmentofone.demo.synthetic;

import com.segmentofone.demo.foodmart.Customer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes up what FoodMart's customers did with the goods that we made up: the same for the same day, whoever runs it. */
public final class Generator {

    private static final int REGISTERED_WITHIN = 25;

    private final MadeCatalogue catalogue;
    private final Links links;
    private final Shelves shelves;
    private final Days days;

    /** @param today everything was done before it */
    public Generator(MadeCatalogue catalogue, LocalDate today, Links links) {
        this.catalogue = catalogue;
        this.links = links;
        this.shelves = new Shelves(catalogue);
        this.days = new Days(today);
    }

    /** @param buyers the numbers of the customers who bought anything at FoodMart */
    public MadeHistory make(List<Customer> customers, Set<Long> buyers) {
        List<Shopper> shoppers = Population.of(customers, buyers);
        MadeHistory history = history(shoppers);
        companies(customers, buyers, shoppers, history);
        Map<Long, Customer> byId = customers.stream().collect(Collectors.toMap(Customer::id, Function.identity()));
        new Stories(catalogue, shelves, days, byId).tell(history);
        return links == Links.PLANTED ? history : new Shuffle().of(history);
    }

    private MadeHistory history(List<Shopper> shoppers) {
        MadeHistory history = new MadeHistory(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                registrations(shoppers));
        Orders orders = new Orders(shelves, days);
        Errands errands = new Errands(catalogue, days);
        Lists lists = new Lists(shelves, days);
        Visits visits = new Visits(shelves, days);
        for (Shopper shopper : shoppers) {
            history.orders().addAll(orders.of(shopper));
            history.orders().addAll(errands.of(shopper));
            lists.favourites(shopper).ifPresent(history.favourites()::add);
            lists.cart(shopper).ifPresent(history.carts()::add);
            history.visits().addAll(visits.of(shopper));
        }
        history.visits().addAll(visits.ofStrangers());
        return history;
    }

    private Map<Long, LocalDateTime> registrations(List<Shopper> shoppers) {
        Map<Long, LocalDateTime> registrations = new LinkedHashMap<>();
        for (Shopper shopper : shoppers) {
            if (shopper.manner() == Manner.NEW) {
                Dice dice = shopper.dice("registration");
                registrations.put(shopper.id(), days.ago(dice.between(21, REGISTERED_WITHIN), dice));
            }
        }
        return registrations;
    }

    private void companies(List<Customer> customers, Set<Long> buyers, List<Shopper> shoppers, MadeHistory history) {
        Set<Long> busy = shoppers.stream().map(Shopper::id).collect(Collectors.toSet());
        Personas.all().forEach(persona -> busy.add(persona.customerId()));
        busy.addAll(buyers);
        Companies companies = new Companies(shelves, days);
        List<Customer> found = companies.buyers(customers, customer -> !busy.contains(customer.id()));
        for (int i = 0; i < found.size(); i++) {
            Customer buyer = found.get(i);
            history.attributes().put(buyer.id(), companies.attributes(i));
            history.orders().addAll(companies.orders(Shopper.of(buyer, Taste.PAPER, Manner.ORDINARY, Errand.NONE)));
        }
    }
}

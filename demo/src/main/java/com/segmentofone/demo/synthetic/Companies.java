package com.segmentofone.demo.synthetic;

import com.segmentofone.demo.foodmart.Customer;
import com.segmentofone.demo.synthetic.MadeOrder.Line;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Customers who buy for a company that we made up: office supplies, many at a time. */
final class Companies {

    private static final String FAMILY = "Office";

    private record Company(String name, String industry, int people) {}

    private static final List<Company> COMPANIES = List.of(
            new Company("Mayfield & Tern Surveyors", "Surveying", 34),
            new Company("Bluegate Dental Group", "Health", 52),
            new Company("Corriedale Wool Traders", "Wholesale", 18),
            new Company("Harbor City Translations", "Services", 12),
            new Company("Quillon Architects", "Construction", 27),
            new Company("Saltmarsh Logistics", "Transport", 140),
            new Company("Tallow Lane Accountants", "Finance", 21),
            new Company("Wren & Halyard Law", "Legal", 46),
            new Company("Ochre Film Works", "Media", 16),
            new Company("Pinecone Kindergartens", "Education", 63),
            new Company("Greywater Engineering", "Engineering", 88),
            new Company("Linnet Travel", "Travel", 9));

    private final Shelves shelves;
    private final Days days;

    Companies(Shelves shelves, Days days) {
        this.shelves = shelves;
        this.days = days;
    }

    /** The first company is the persona's; the others go to managers who bought nothing. */
    List<Customer> buyers(List<Customer> customers, Predicate<Customer> free) {
        List<Customer> buyers = new ArrayList<>();
        customers.stream()
                .filter(customer -> customer.id() == Personas.COMPANY_BUYER.customerId())
                .forEach(buyers::add);
        customers.stream()
                .filter(customer -> "Management".equals(customer.occupation()))
                .filter(free)
                .limit(COMPANIES.size() - 1)
                .forEach(buyers::add);
        return buyers;
    }

    Map<String, String> attributes(int number) {
        Company company = COMPANIES.get(number);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("company", company.name());
        attributes.put("company_industry", company.industry());
        attributes.put("company_size", Integer.toString(company.people()));
        attributes.put("job_title", "Office Manager");
        return attributes;
    }

    List<MadeOrder> orders(Shopper buyer) {
        Dice dice = buyer.dice("company");
        List<MadeOrder> orders = new ArrayList<>();
        int step = dice.between(45, 75);
        for (int daysAgo = dice.between(4, 25); daysAgo < Days.ALL - 200; daysAgo += step) {
            orders.add(order(buyer, daysAgo, dice));
        }
        return orders;
    }

    private MadeOrder order(Shopper buyer, int daysAgo, Dice dice) {
        LocalDateTime time = days.ago(daysAgo, dice);
        List<Line> lines = new ArrayList<>();
        int count = dice.between(2, 5);
        while (lines.size() < count) {
            Orders.add(lines, shelves.take(FAMILY, buyer, time.getMonth(), dice).id(), dice.between(2, 12));
        }
        return MadeOrder.of(buyer.id(), time, lines);
    }
}

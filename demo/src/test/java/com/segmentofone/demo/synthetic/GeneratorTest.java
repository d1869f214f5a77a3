package com.segmentofone.demo.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.demo.foodmart.Customer;
import com.segmentofone.demo.foodmart.FoodMart;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final MadeCatalogue CATALOGUE = MadeCatalogue.load();
    private static List<Customer> customers;
    private static Set<Long> buyers;
    private static MadeHistory planted;

    @BeforeAll
    static void make() {
        FoodMart foodMart = new FoodMart();
        customers = foodMart.customers();
        buyers = new HashSet<>();
        foodMart.eachSalesLine(line -> buyers.add(line.customerId()));
        planted = made(Links.PLANTED);
    }

    private static MadeHistory made(Links links) {
        return new Generator(CATALOGUE, TODAY, links).make(customers, buyers);
    }

    /** SPEC 11.11 */
    @Test
    void the_same_day_gives_the_same_history() {
        assertEquals(planted, made(Links.PLANTED));
    }

    @Test
    void the_volumes_are_those_that_the_documents_tell() {
        System.out.printf(
                "orders %d, lines %d, carts %d, lists %d, favourites %d, visits %d, views %d, offers %d%n",
                planted.orders().size(),
                lines(planted.orders()),
                planted.carts().size(),
                planted.favourites().size(),
                lines(planted.favourites()),
                planted.visits().size(),
                views(planted),
                planted.orders().stream().filter(order -> order.offer() != null).count());
        assertEquals(11_000, planted.orders().size(), 500);
        assertEquals(25_500, views(planted), 1_500);
    }

    @Test
    void everything_was_done_before_the_day_of_the_load() {
        Stream.of(planted.orders(), planted.carts(), planted.favourites())
                .flatMap(List::stream)
                .forEach(order -> assertTrue(order.time().toLocalDate().isBefore(TODAY), order.toString()));
        planted.visits().forEach(visit -> assertTrue(visit.time().toLocalDate().isBefore(TODAY), visit.toString()));
    }

    @Test
    void the_control_has_as_many_orders_lines_offers_and_views_of_each() {
        MadeHistory shuffled = made(Links.SHUFFLED);
        assertEquals(count(planted.orders(), MadeOrder::customerId), count(shuffled.orders(), MadeOrder::customerId));
        assertEquals(count(planted.orders(), o -> o.lines().size()), count(shuffled.orders(), o -> o.lines()
                .size()));
        assertEquals(count(planted.orders(), o -> "" + o.offer()), count(shuffled.orders(), o -> "" + o.offer()));
        assertEquals(products(planted), products(shuffled));
        assertEquals(count(planted.visits(), MadeVisit::identity), count(shuffled.visits(), MadeVisit::identity));
    }

    /** SPEC 11.14 */
    @Test
    void each_persona_has_done_what_it_stands_for() {
        assertTrue(bought(Personas.CAMERA_AND_GUIDE).contains(id("trail-camera")));
        assertTrue(bought(Personas.CAMERA_AND_GUIDE).contains(id("bird-guide")));
        assertTrue(!bought(Personas.CAMERA_AND_GUIDE).contains(id("binoculars")));
        assertTrue(bought(Personas.JOURNAL_OWNER).contains(id("leather-journal")));
        assertTrue(!bought(Personas.JOURNAL_OWNER).contains(id("journal-refill")));
        assertTrue(bought(Personas.COMPARER).isEmpty());
        assertTrue(orders(Personas.BARGAIN_HUNTER).stream().allMatch(order -> order.offer() != null));
        assertTrue(orders(Personas.LAPSED).stream()
                .allMatch(order -> order.time().toLocalDate().isBefore(TODAY.minusDays(90))));
        assertTrue(units(Personas.COMPANY_BUYER) >= 100, units(Personas.COMPANY_BUYER) + " pieces in a year");
        assertEquals(
                "Mayfield & Tern Surveyors",
                planted.attributes().get(Personas.COMPANY_BUYER.customerId()).get("company"));
    }

    private static List<MadeOrder> orders(Personas.Persona persona) {
        return planted.orders().stream()
                .filter(order -> order.customerId() == persona.customerId())
                .toList();
    }

    private static int units(Personas.Persona persona) {
        return orders(persona).stream()
                .filter(order -> order.time().toLocalDate().isAfter(TODAY.minusDays(365)))
                .flatMap(order -> order.lines().stream())
                .mapToInt(MadeOrder.Line::units)
                .sum();
    }

    private static Set<Long> bought(Personas.Persona persona) {
        return orders(persona).stream()
                .flatMap(order -> order.lines().stream())
                .map(MadeOrder.Line::productId)
                .collect(Collectors.toSet());
    }

    private static long id(String key) {
        return CATALOGUE.byKey(key).id();
    }

    private static long lines(List<MadeOrder> orders) {
        return orders.stream().mapToLong(order -> order.lines().size()).sum();
    }

    private static long views(MadeHistory history) {
        return history.visits().stream()
                .mapToLong(visit -> visit.productIds().size())
                .sum();
    }

    private static Map<Long, Long> products(MadeHistory history) {
        return history.orders().stream()
                .flatMap(order -> order.lines().stream())
                .collect(Collectors.groupingBy(MadeOrder.Line::productId, Collectors.counting()));
    }

    private static <T, K> Map<K, Long> count(List<T> list, Function<T, K> key) {
        return list.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }
}

package com.segmentofone.benchmarks;

import com.segmentofone.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Made-up customers of a store, the same at every run and for every size, with 50 events each on average over two years, more of them lately. Of a
 * hundred things that are done, 40 are views of products, 27 of other pages, 11 of categories, 7 are searches, 6 are put into the cart, 3 are log-ins, 1 is taken from the
 * cart, 1 becomes a favourite, and 4 are orders, of 1 to 4 lines each; every fiftieth order is cancelled. Of each attribute one in twenty is unknown.
 */
final class Clientele {

    /** Thursday, 15 January 2026, 10:30. */
    static final long NOW = Instant.parse("2026-01-15T10:30:00Z").getEpochSecond();

    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    static final String[] TYPES = {
        EventType.PRODUCT_VIEWED,
        EventType.PAGE_VIEWED,
        EventType.CATEGORY_VIEWED,
        EventType.SEARCH,
        EventType.CART_ADDED,
        EventType.LOGGED_IN,
        EventType.CART_REMOVED,
        EventType.FAVOURITE_ADDED,
        EventType.ORDER_LINE,
        EventType.ORDER_CANCELLED
    };
    static final int LINE = 8;
    static final int CANCELLED = 9;
    static final String[] CHANNELS = {"direct", "search", "email", "social", "referral"};
    static final String[] DEVICES = {"desktop", "phone", "tablet"};
    static final String[] GENDERS = {"F", "M"};
    static final String[] INCOMES = {"10-30K", "30-50K", "50-70K", "70-90K", "90-110K", "110-130K", "130-150K", "150K+"
    };
    static final int CITIES = 40;
    static final int PHRASES = 200;

    private static final int MEAN = 50;
    private static final int MOST = 1_200;
    private static final double TWO_YEARS = 730 * 86_400.0;
    /** What a hundred things that are done are. */
    private static final int[] SHARES = {40, 27, 11, 7, 6, 3, 1, 1, 4};

    private final byte[] kinds = new byte[100];

    Clientele() {
        int at = 0;
        for (int type = 0; type < SHARES.length; type++) {
            Arrays.fill(kinds, at, at + SHARES[type], (byte) type);
            at += SHARES[type];
        }
    }

    static String city(int number) {
        return "City " + number;
    }

    static String phrase(int number) {
        return (number % 4 == 0 ? "gift " : number % 4 == 1 ? "cheap " : "") + "thing " + number;
    }

    /** Makes a customer anew in the given one. */
    void make(int id, Shopper shopper) {
        SplittableRandom random = new SplittableRandom(id);
        shopper.id = id;
        shopper.gender = known(random, GENDERS.length);
        shopper.income = known(random, INCOMES.length);
        shopper.city = known(random, CITIES);
        shopper.children = known(random, 6);
        shopper.birthday = random.nextInt(20) == 0
                ? Integer.MIN_VALUE
                : (int) (TODAY.toEpochDay() - 18 * 366 - random.nextInt(60 * 365));
        shopper.size = 0;
        // Lines of orders are more than one, so that somewhat fewer things are done than there are events.
        double wanted = -Math.log(1 - random.nextDouble()) * MEAN / 1.015;
        while (shopper.size < Math.min(MOST, wanted)) {
            act(random, shopper);
        }
        shopper.sort();
    }

    private static int known(SplittableRandom random, int values) {
        return random.nextInt(20) == 0 ? -1 : random.nextInt(values);
    }

    private void act(SplittableRandom random, Shopper to) {
        int type = kinds[random.nextInt(kinds.length)];
        double back = random.nextDouble();
        int second = (int) (NOW - (long) (back * back * TWO_YEARS));
        if (type == LINE) {
            order(random, to, second);
            return;
        }
        int at = to.add(
                type,
                second,
                random.nextInt(10) < 5 ? 0 : random.nextInt(CHANNELS.length),
                random.nextInt(6) < 3 ? 1 : random.nextInt(3));
        switch (TYPES[type]) {
            case EventType.CATEGORY_VIEWED -> to.categories[at] = ShopShelves.anyShelf(random.nextInt(48));
            case EventType.SEARCH -> to.phrases[at] = random.nextInt(PHRASES);
            case EventType.PRODUCT_VIEWED, EventType.FAVOURITE_ADDED -> to.products[at] = product(random);
            case EventType.CART_ADDED, EventType.CART_REMOVED -> sold(random, to, at);
            default -> {}
        }
    }

    private static int product(SplittableRandom random) {
        double skewed = random.nextDouble();
        return 1 + (int) (skewed * skewed * ShopShelves.PRODUCTS);
    }

    private static void sold(SplittableRandom random, Shopper to, int at) {
        to.products[at] = product(random);
        to.quantities[at] = 1 + (random.nextInt(4) == 0 ? random.nextInt(4) : 0);
        to.amounts[at] = to.quantities[at] * (199 + to.products[at] * 7 % 4_800);
    }

    private static void order(SplittableRandom random, Shopper to, int second) {
        int order = ++to.orders;
        int channel = random.nextInt(CHANNELS.length);
        for (int lines = 1 + random.nextInt(4); lines > 0; lines--) {
            int at = to.add(LINE, second, channel, 0);
            to.order[at] = order;
            sold(random, to, at);
        }
        if (random.nextInt(50) == 0) {
            int later = (int) Math.min(NOW, second + random.nextInt(5 * 86_400));
            to.order[to.add(CANCELLED, later, channel, 0)] = order;
        }
    }
}

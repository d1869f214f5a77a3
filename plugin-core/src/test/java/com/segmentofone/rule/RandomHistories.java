package com.segmentofone.rule;

import com.segmentofone.rule.History.Happening;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Makes short histories around an instant, a few of their events after it and many on its boundaries. */
final class RandomHistories {

    private static final long[] ROUND = {0, 60, 3_600, 86_400, 2 * 86_400, 604_800, 30 * 86_400, 365 * 86_400};

    private static final String[] LINES = {
        "order.line", "order.line", "order.line", "cart.added", "cart.added", "cart.updated", "cart.removed"
    };

    private final Random random;
    private final long now;

    RandomHistories(Random random, long now) {
        this.random = random;
        this.now = now;
    }

    History history() {
        History history = new History();
        for (int i = random.nextInt(10); i > 0; i--) {
            product(history.add("product.viewed", second()));
        }
        for (int i = random.nextInt(10); i > 0; i--) {
            line(history.add(LINES[random.nextInt(LINES.length)], second()));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            history.add("category.viewed", second()).category = new long[] {0, 2, 11, 13, 20}[random.nextInt(5)];
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            Happening page = history.add("page.viewed", second());
            page.texts.put("path", new String[] {"/pricing", "/about", "/"}[random.nextInt(3)]);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            Happening own = history.add("site.workshop attended", second());
            line(own);
            own.texts.put("topic", new String[] {"WINE", "2", "3.0"}[random.nextInt(3)]);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            Happening offer = history.add("offer.applied", second());
            offer.order = random.nextInt(4);
            offer.texts.put("offer", random.nextBoolean() ? "1" : "2");
        }
        MoreConditions.HAPPENINGS.forEach(more -> more.add(history, this, random));
        for (int i = random.nextInt(6); i > 0; i--) {
            Happening kept = history.add(random.nextInt(3) == 0 ? "favourite.removed" : "favourite.added", second());
            product(kept);
            if (random.nextInt(3) == 0) {
                kept.texts.put("list", "gifts");
            }
        }
        corrections(history);
        attributes(history);
        return history;
    }

    /** Of orders that exist and of such that do not, before and after them, more than once, of more than there is. */
    private void corrections(History history) {
        for (int i = random.nextInt(3); i > 0; i--) {
            history.add("order.cancelled", second()).order = random.nextInt(5);
        }
        List<Happening> lines = history.ofType("order.line");
        for (int i = random.nextInt(4); i > 0 && !lines.isEmpty(); i--) {
            Happening line = lines.get(random.nextInt(lines.size()));
            Happening returned = history.add("order.returned", second());
            returned.order = random.nextInt(6) == 0 ? 99 : line.order;
            returned.product = line.product;
            returned.quantity = random.nextInt(3);
            if (random.nextInt(3) > 0) {
                returned.amount = random.nextInt(2_000);
                returned.currency = random.nextInt(5) == 0 ? "EUR" : "USD";
            }
            returned.texts.put("line", line.id.substring(1));
        }
    }

    void product(Happening happening) {
        happening.product = random.nextInt(8) == 0 ? 0 : 101 + random.nextInt(9);
        if (random.nextBoolean()) {
            happening.texts.put("channel", random.nextBoolean() ? "MAIL" : "e-mail");
        }
    }

    void line(Happening line) {
        product(line);
        line.quantity = random.nextInt(4);
        line.amount = random.nextInt(3_000);
        line.currency = random.nextInt(5) == 0 ? "EUR" : "USD";
        line.order = random.nextInt(4);
    }

    private void attributes(History history) {
        if (random.nextBoolean()) {
            LocalDate birth = LocalDate.ofEpochDay(Math.floorDiv(now, 86_400L)).minusYears(13 + random.nextInt(6));
            history.attributes.put("birthdate", AttributeValue.of(birth.plusDays(random.nextInt(10) - 5)));
        }
        if (random.nextBoolean()) {
            history.attributes.put("yearly_income", AttributeValue.of(random.nextBoolean() ? "$30k" : "ｖｉｐ"));
        }
        if (random.nextInt(3) == 0) {
            LocalDate today = LocalDate.ofEpochDay(Math.floorDiv(now, 86_400L));
            LocalDate since = today.minusDays(random.nextInt(100) - 10).minusMonths(random.nextInt(12));
            history.attributes.put("customer_since", AttributeValue.of(since));
        }
        if (random.nextBoolean()) {
            history.attributes.put("gender", AttributeValue.of("F"));
        }
    }

    /** Often at the edge of a window, sometimes in the future. */
    long second() {
        switch (random.nextInt(4)) {
            case 0:
                return now - ROUND[random.nextInt(ROUND.length)] + random.nextInt(3) - 1;
            case 1:
                return now + random.nextInt(20 * 86_400) - 10 * 86_400;
            default:
                return now - random.nextInt(70 * 86_400);
        }
    }
}

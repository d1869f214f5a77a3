package com.segmentofone.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes rules of every kind that fit the {@link TinyStore}; near a date, so that they have something to do with the history. */
public final class RandomRules {

    private static final String[] KINDS = {
        "product.viewed",
        "order.line",
        "order.line",
        "category.viewed",
        "page.viewed",
        "search",
        "cart.added",
        "order.returned",
        "offer.applied",
        "site.workshop attended",
        "site.座談会"
    };
    private static final long[] CATEGORIES = {1, 2, 3, 4, 20, 10, 11, 12, 13};

    private final Random random;
    private final LocalDate around;
    private final Catalogue catalogue = new TinyStore().catalogue();

    public RandomRules(Random random, LocalDate around) {
        this.random = random;
        this.around = around;
    }

    public Rule rule(int depth) {
        int pick = depth == 0 ? 9 : random.nextInt(10);
        switch (pick) {
            case 0:
            case 1:
                return All.of(parts(depth));
            case 2:
            case 3:
                return Any.of(parts(depth));
            case 4:
                return Not.of(rule(depth - 1));
            default:
                return condition();
        }
    }

    private List<Rule> parts(int depth) {
        List<Rule> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            parts.add(rule(depth - 1));
        }
        return parts;
    }

    public Rule condition() {
        if (MoreConditions.areAny() && random.nextInt(4) == 0) {
            return MoreConditions.make(this, random);
        }
        int pick = random.nextInt(10);
        if (pick == 0) {
            return random.nextBoolean() ? SegmentCondition.in(7 + random.nextInt(3)) : SegmentCondition.notIn(7);
        }
        if (pick == 8) {
            return random.nextBoolean()
                    ? new RandomLists(random, this::filter).list()
                    : new RandomSequences(random, this::step).sequence();
        }
        if (pick == 9) {
            return random.nextBoolean() ? relative() : cart();
        }
        return pick <= 2 ? attribute() : behaviour();
    }

    private Rule relative() {
        Rule measured = behaviour();
        while (((BehaviourCondition) measured).measure().isValue()) {
            measured = behaviour();
        }
        BehaviourCondition by = (BehaviourCondition) measured;
        return RelativeCondition.of(rank(), by.event(), by.measure(), by.window(), by.filters());
    }

    private Rank rank() {
        BigDecimal percent = BigDecimal.valueOf(1 + random.nextInt(998), 1);
        switch (random.nextInt(3)) {
            case 0:
                return Rank.top(percent);
            case 1:
                return Rank.bottom(percent);
            default:
                return Rank.quintile(1 + random.nextInt(5));
        }
    }

    private Rule cart() {
        CartFact fact = pick(CartFact.values());
        if (fact == CartFact.VALUE) {
            return CartCondition.of(fact, money(Measure.Kind.TOTAL));
        }
        return fact.isDuration()
                ? CartCondition.lasting(fact, number(0, 3), pick(Span.MINUTE, Span.HOUR, Span.DAY, Span.WEEK))
                : CartCondition.of(fact, number(0, 4));
    }

    private Rule attribute() {
        switch (random.nextInt(6)) {
            case 0:
                return AttributeCondition.of("yearly_income", text("$30K", "30k", "ＶＩＰ", "o\"dd\\ \n", "$"));
            case 1:
                return AttributeCondition.of(
                        "gender", Comparison.of(pick(Operator.IS, Operator.IS_NOT), Value.text("f")));
            case 2:
                return AttributeCondition.of("birthdate", dates());
            case 3:
                return AttributeCondition.of("birthdate", Aspect.AGE, number(14, 4));
            case 4:
                return AttributeCondition.of("birthdate", Aspect.DAYS_TO_ANNIVERSARY, number(0, 40));
            default:
                return AttributeCondition.of(
                        pick("total_children", "bought a \"house\"", "yearly_income"),
                        Comparison.of(pick(Operator.IS_KNOWN, Operator.IS_UNKNOWN)));
        }
    }

    private Comparison dates() {
        LocalDate date = around.minusYears(15).plusDays(random.nextInt(10) - 5);
        return random.nextInt(4) == 0
                ? Comparison.of(Operator.BETWEEN, Value.date(date), Value.date(date.plusDays(3)))
                : Comparison.of(
                        pick(
                                Operator.IS,
                                Operator.IS_NOT,
                                Operator.LESS,
                                Operator.AT_MOST,
                                Operator.MORE,
                                Operator.AT_LEAST),
                        Value.date(date));
    }

    Comparison text(String... values) {
        if (random.nextInt(3) == 0) {
            return Comparison.of(Operator.IN, Value.text(values[0]), Value.text(values[random.nextInt(values.length)]));
        }
        return Comparison.of(
                pick(Operator.IS, Operator.IS_NOT, Operator.CONTAINS, Operator.STARTS_WITH),
                Value.text(values[random.nextInt(values.length)]));
    }

    Comparison number(int least, int spread) {
        long value = least + random.nextInt(spread + 1);
        return random.nextInt(5) == 0
                ? Comparison.of(Operator.BETWEEN, Value.number(value), Value.number(value + random.nextInt(3)))
                : Comparison.of(
                        pick(
                                Operator.IS,
                                Operator.IS_NOT,
                                Operator.LESS,
                                Operator.AT_MOST,
                                Operator.MORE,
                                Operator.AT_LEAST),
                        Value.number(value));
    }

    Rule behaviour() {
        EventKind kind = kind();
        boolean aboutProducts = kind.field("brand") != null;
        switch (random.nextInt(11)) {
            case 10:
                return new RandomValues(random, this::valueFilter).value(kind, window(), filters(kind));
            case 8:
                return share(kind);
            case 9:
                return kind.units().contains(CountUnit.ORDERS) ? orderValue(kind) : count(kind);
            case 0:
                return made(kind, pick(Measure.DAYS_SINCE_FIRST, Measure.DAYS_SINCE_LAST), number(0, 60), window());
            case 1:
                return aboutProducts ? favourite(kind) : did(kind);
            case 2:
                return kind.field("amount") != null ? figure(kind) : did(kind);
            case 3:
                return did(kind);
            default:
                return count(kind);
        }
    }

    private Rule did(EventKind kind) {
        return random.nextBoolean()
                ? BehaviourCondition.did(kind.type(), window(), filters(kind))
                : BehaviourCondition.never(kind.type(), window(), filters(kind));
    }

    /** Of a type that most histories have. */
    private BehaviourCondition step() {
        EventKind kind = catalogue.event(KINDS[random.nextInt(KINDS.length)]);
        return BehaviourCondition.did(kind.type(), window(), filters(kind));
    }

    private Rule count(EventKind kind) {
        List<CountUnit> units = new ArrayList<>(kind.units());
        CountUnit unit = units.get(random.nextInt(units.size()));
        Measure measure = unit == CountUnit.DISTINCT_CATEGORIES
                ? Measure.distinctCategories(random.nextInt(3))
                : Measure.count(unit);
        return made(kind, measure, number(0, 4), window());
    }

    private Rule favourite(EventKind kind) {
        if (random.nextInt(3) == 0) {
            Measure share = random.nextBoolean()
                    ? Measure.shareOfFavouriteBrand()
                    : Measure.shareOfFavouriteCategory(random.nextInt(3));
            return made(kind, share, number(0, 100), window());
        }
        if (random.nextBoolean()) {
            return made(
                    kind,
                    Measure.favouriteBrand(),
                    Comparison.of(pick(Operator.IS, Operator.IS_NOT), Value.text("COLONY")),
                    window());
        }
        Comparison comparison = random.nextBoolean()
                ? Comparison.of(Operator.IN, category(), category())
                : Comparison.of(pick(Operator.IS, Operator.IS_NOT), category());
        return made(kind, Measure.favouriteCategory(random.nextInt(3)), comparison, window());
    }

    private Rule figure(EventKind kind) {
        Measure.Kind measure =
                pick(Measure.Kind.TOTAL, Measure.Kind.AVERAGE, Measure.Kind.LOWEST, Measure.Kind.HIGHEST);
        return made(kind, Measure.of(measure, pick("amount", "amount", "price")), money(measure), window());
    }

    private Rule orderValue(EventKind kind) {
        return made(kind, Measure.AVERAGE_ORDER_VALUE, money(Measure.Kind.AVERAGE), window());
    }

    private Rule share(EventKind kind) {
        List<CountUnit> units = new ArrayList<>(Measure.SHARED);
        units.retainAll(kind.units());
        boolean ofAmount = kind.field("amount") != null && random.nextBoolean();
        Measure measure = ofAmount ? Measure.SHARE_OF_AMOUNT : Measure.share(units.get(random.nextInt(units.size())));
        Field field =
                new ArrayList<>(kind.fields()).get(random.nextInt(kind.fields().size()));
        return BehaviourCondition.of(
                kind.type(),
                measure,
                number(0, 100),
                window(),
                Collections.singletonList(Filter.of(field.name(), filter(field))));
    }

    Comparison money(Measure.Kind measure) {
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(measure == Measure.Kind.TOTAL ? 6_000 : 2_000), 2);
        Value value = random.nextInt(3) > 0 ? Value.number(amount) : Value.money(amount, pick("USD", "USD", "EUR"));
        return Comparison.of(pick(Operator.AT_LEAST, Operator.LESS, Operator.MORE, Operator.AT_MOST), value);
    }

    private Rule made(EventKind kind, Measure measure, Comparison comparison, Window window) {
        return BehaviourCondition.of(kind.type(), measure, comparison, window, filters(kind));
    }

    List<Filter> filters(EventKind kind) {
        List<Field> fields = new ArrayList<>(kind.fields());
        List<Filter> filters = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Field field = fields.get(random.nextInt(fields.size()));
            filters.add(Filter.of(field.name(), filter(field)));
        }
        if (kind.type().startsWith("site.")) {
            filters.add(
                    Filter.of(pick("topic", "how far?"), random.nextBoolean() ? number(1, 2) : text("Wine", "win")));
        }
        return random.nextInt(3) == 0 ? filters : Collections.<Filter>emptyList();
    }

    Comparison filter(Field field) {
        if (random.nextInt(12) == 0) {
            return Comparison.of(pick(Operator.IS_KNOWN, Operator.IS_UNKNOWN));
        }
        return field.name().equals("hour") ? number(0, 23) : valueFilter(field);
    }

    private Comparison valueFilter(Field field) {
        switch (field.type()) {
            case CATEGORY:
                return random.nextBoolean()
                        ? Comparison.of(pick(Operator.IS, Operator.IS_NOT), category())
                        : Comparison.of(Operator.IN, category(), category());
            case PRODUCT:
                return Comparison.of(pick(Operator.IS, Operator.IS_NOT), Value.id(101 + random.nextInt(8)));
            case MONEY:
                return money(Measure.Kind.LOWEST);
            case NUMBER:
                return number(1, 2);
            case PATH:
                return random.nextBoolean()
                        ? Comparison.of(Operator.MATCHES, Value.text(pick("/p*", "*ing", "/*i*", "/about")))
                        : text("/pricing", "/p", "/about");
            default:
                return text("Colony", "mail", "ＭＡＩＬ", "e");
        }
    }

    Value category() {
        return Value.id(CATEGORIES[random.nextInt(CATEGORIES.length)]);
    }

    Window window() {
        switch (random.nextInt(8)) {
            case 0:
                return Window.EVER;
            case 1:
                return Window.since(around.plusDays(random.nextInt(40) - 30));
            case 2:
                LocalDate from = around.plusDays(random.nextInt(40) - 30);
                return Window.between(from, from.plusDays(random.nextInt(10)));
            case 3:
                return Window.thisPeriod(pick(Span.WEEK, Span.MONTH, Span.YEAR));
            default:
                Span span = pick(Span.values());
                return Window.last(span == Span.DAY ? 1 + random.nextInt(30) : 1 + random.nextInt(3), span);
        }
    }

    /** One of the kinds of event that histories have. */
    EventKind kind() {
        return catalogue.event(pick(KINDS));
    }

    @SafeVarargs
    final <T> T pick(T... values) {
        return Arrays.asList(values).get(random.nextInt(values.length));
    }
}

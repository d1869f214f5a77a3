package com.segmentofone.rule;

import com.segmentofone.rule.History.Happening;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * The meaning of rules, spelled out as slowly and as plainly as possible: every event is looked at anew for every question. Shares
 * nothing with the evaluator but the rule tree.
 */
final class Reference implements RuleVisitor<Boolean> {

    private final TinyStore store;
    private final ZoneId zone;
    private final History history;
    private final Set<Long> memberOf;
    private final CutOffs cutOffs;
    private final long now;

    Reference(TinyStore store, ZoneId zone, History history, Set<Long> memberOf, CutOffs cutOffs, long now) {
        this.cutOffs = cutOffs;
        this.store = store;
        this.zone = zone;
        this.history = history;
        this.memberOf = memberOf;
        this.now = now;
    }

    /** null is unknown. */
    Boolean truth(Rule rule) {
        return rule.accept(this);
    }

    @Override
    public Boolean all(All all) {
        Set<Boolean> truths = truths(all);
        return truths.contains(false) ? Boolean.FALSE : truths.contains(null) ? null : Boolean.TRUE;
    }

    @Override
    public Boolean any(Any any) {
        Set<Boolean> truths = truths(any);
        return truths.contains(true) ? Boolean.TRUE : truths.contains(null) ? null : Boolean.FALSE;
    }

    private Set<Boolean> truths(Group group) {
        Set<Boolean> truths = new HashSet<>();
        group.parts().forEach(p -> truths.add(truth(p)));
        return truths;
    }

    @Override
    public Boolean not(Not not) {
        Boolean truth = truth(not.part());
        return truth == null ? null : !truth;
    }

    @Override
    public Boolean segment(SegmentCondition condition) {
        return memberOf.contains(condition.segment()) == condition.isIn();
    }

    @Override
    public Boolean attribute(AttributeCondition condition) {
        AttributeValue value = history.attributes.get(condition.attribute());
        Comparison comparison = condition.comparison();
        if (comparison.operator() == Operator.IS_KNOWN) {
            return value != null;
        }
        if (comparison.operator() == Operator.IS_UNKNOWN) {
            return value == null;
        }
        if (value == null) {
            return null;
        }
        if (condition.aspect() == Aspect.AGE) {
            return number(BigDecimal.valueOf(age(value.date())), comparison);
        }
        if (condition.aspect() == Aspect.DAYS_TO_ANNIVERSARY) {
            return number(BigDecimal.valueOf(daysToAnniversary(value.date())), comparison);
        }
        switch (comparison.values().get(0).kind()) {
            case NUMBER:
                return value.number() == null ? null : number(value.number(), comparison);
            case DATE:
                return ordered(value.date(), comparison, Value::date);
            default:
                return text(value.text(), comparison);
        }
    }

    private int age(LocalDate date) {
        int years = -200;
        while (!date.plusYears(years + 1).isAfter(day(now))) {
            years++;
        }
        return years;
    }

    private int daysToAnniversary(LocalDate date) {
        for (int days = 0; ; days++) {
            LocalDate day = day(now).plusDays(days);
            if (date.plusYears(day.getYear() - date.getYear()).equals(day)) {
                return days;
            }
        }
    }

    @Override
    public Boolean behaviour(BehaviourCondition condition) {
        List<Happening> all = inWindow(condition);
        List<Happening> counted = counted(condition);
        Measure measure = condition.measure();
        switch (measure.kind()) {
            case AVERAGE_ORDER_VALUE:
                BigDecimal value = orderValue(counted, currency(condition.comparison()));
                return value == null ? null : number(value, condition.comparison());
            case FAVOURITE_SHARE:
                long[] percent = favouriteShare(counted, measure);
                return percent == null
                        ? null
                        : (Boolean) number(
                                BigDecimal.valueOf(percent[0])
                                        .divide(BigDecimal.valueOf(percent[1]), MathContext.DECIMAL128),
                                condition.comparison());
            case SHARE:
                BigDecimal share = share(counted, all, measure);
                return share == null ? null : number(share, condition.comparison());
            case COUNT:
                return number(count(counted, measure), condition.comparison());
            case DAYS_SINCE_FIRST:
                return counted.isEmpty() ? null : number(daysSince(counted.get(0)), condition.comparison());
            case DAYS_SINCE_LAST:
                return counted.isEmpty()
                        ? null
                        : number(daysSince(counted.get(counted.size() - 1)), condition.comparison());
            case RATE:
                return rate(counted, condition);
            case FAVOURITE:
                return favourite(counted, condition);
            case FIRST_VALUE:
            case LAST_VALUE:
            case NTH_VALUE:
                return placed(counted, condition);
            default:
                return figure(counted, condition);
        }
    }

    private List<Happening> inWindow(BehaviourCondition condition) {
        List<Happening> all = new ArrayList<>(standing(condition.event()));
        all.removeIf(h -> h.second > now || !inWindow(h, condition.window()));
        return all;
    }

    private List<Happening> counted(BehaviourCondition condition) {
        List<Happening> counted = inWindow(condition);
        counted.removeIf(h -> !passes(h, condition.filters()));
        return counted;
    }

    @Override
    public Boolean sequence(SequenceCondition condition) {
        return ReferenceSequences.holds(condition, counted(condition.first()), counted(condition.then()), now);
    }

    @Override
    public Boolean score(ScoreCondition condition) {
        long sum = 0;
        for (ScoreCondition.Part part : condition.parts()) {
            sum += part.halving() == 0
                    ? (Boolean.TRUE.equals(truth(part.condition())) ? part.points() : 0)
                    : left(part, counted((BehaviourCondition) part.condition()));
        }
        return number(BigDecimal.valueOf(sum), condition.comparison());
    }

    private long left(ScoreCondition.Part part, List<Happening> done) {
        long latest = done.stream().mapToLong(h -> h.second).max().orElse(Long.MIN_VALUE);
        long points = done.isEmpty() ? 0 : part.points();
        for (long days = part.halving(); points != 0 && now - latest >= days * 86_400; days += part.halving()) {
            points /= 2;
        }
        return points;
    }

    @Override
    public Boolean correlated(CorrelatedCondition condition) {
        List<Happening> counted = counted(condition.counted());
        for (Happening one : counted) {
            Object key = ReferenceValues.thing(this, one, condition);
            List<Happening> same = same(counted, key, condition);
            boolean holds = key != null
                    && number(
                            count(same, condition.counted().measure()),
                            condition.counted().comparison());
            for (BehaviourCondition other : condition.others()) {
                holds &= same(counted(other), key, condition).isEmpty() == other.isNever();
            }
            if (holds) {
                return true;
            }
        }
        return false;
    }

    private List<Happening> same(List<Happening> all, Object key, CorrelatedCondition condition) {
        List<Happening> same = new ArrayList<>(all);
        same.removeIf(h -> key == null || !key.equals(ReferenceValues.thing(this, h, condition)));
        return same;
    }

    private Boolean rate(List<Happening> counted, BehaviourCondition condition) {
        Span per = condition.measure().per();
        AttributeValue came = history.attribute("customer_since");
        long begins = came == null ? Long.MAX_VALUE : start(came.date());
        begins = begins > now ? Long.MAX_VALUE : begins;
        for (Happening h : standing(condition.event())) {
            begins = h.second <= now ? Math.min(begins, h.second) : begins;
        }
        if (begins == Long.MAX_VALUE) {
            return null;
        }
        long periods = ReferenceValues.begun(per, begins, now, this);
        Window window = condition.window();
        if (window.kind() == Window.Kind.LAST) {
            boolean years = window.span() == Span.YEAR && per == Span.MONTH;
            periods = Math.min(periods, window.length() * (years ? 12L : 1L));
        }
        BigDecimal count = count(counted, Measure.count(condition.measure().unit()));
        List<Value> times = new ArrayList<>();
        for (Value value : condition.comparison().values()) {
            times.add(Value.number(value.number().multiply(BigDecimal.valueOf(periods))));
        }
        return number(count, Comparison.of(condition.comparison().operator(), times));
    }

    long start(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond();
    }

    @Override
    public Boolean list(ListCondition condition) {
        ReferenceLists lists = new ReferenceLists(store, history, now);
        int passed = 0;
        List<long[]> list = lists.list(condition.list());
        for (long[] listed : list) {
            boolean all = true;
            for (Filter filter : condition.filters()) {
                all &= Boolean.TRUE.equals(passes(lists, listed[0], listed[1], filter));
            }
            passed += all ? 1 : 0;
        }
        switch (condition.quantifier()) {
            case ANY:
                return passed > 0;
            case NONE:
                return passed == 0;
            default:
                return list.isEmpty() ? null : (Boolean) (passed == list.size());
        }
    }

    private Boolean passes(ReferenceLists lists, long product, long since, Filter filter) {
        Operator operator = filter.comparison().operator();
        if (operator == Operator.IS_KNOWN || operator == Operator.IS_UNKNOWN) {
            boolean always =
                    filter.field().equals("back_in_stock") || filter.field().equals("product");
            boolean branded = filter.field().equals("brand") && store.brand(product) != null;
            boolean known = always
                    || branded
                    || filter.field().equals("category")
                    || !filter.field().equals("brand") && lists.number(filter.field(), product, since) != null;
            return known == (operator == Operator.IS_KNOWN);
        }
        switch (filter.field()) {
            case "category":
            case "product":
            case "brand":
                Happening bare = new Happening("", since, "");
                bare.product = product;
                return passes(bare, filter);
            case "back_in_stock":
                return text(lists.isBack(product, since), filter.comparison());
            default:
                BigDecimal number = lists.number(filter.field(), product, since);
                boolean comparable =
                        number != null && currency(filter.comparison()).equals("USD");
                return comparable ? number(number, filter.comparison()) : null;
        }
    }

    /** The events of a type, of which those that were corrected by now are replaced by what is left of them. */
    private List<Happening> standing(String type) {
        if (!type.equals("order.line") && !type.equals("offer.applied")) {
            return history.ofType(type);
        }
        List<Happening> standing = new ArrayList<>();
        for (Happening line : history.ofType(type)) {
            Happening left = left(line);
            if (left != null) {
                standing.add(left);
            }
        }
        return standing;
    }

    /** null when nothing is. */
    private Happening left(Happening line) {
        if (line.order == 0) {
            return line;
        }
        for (Happening cancelled : history.ofType("order.cancelled")) {
            if (cancelled.second <= now && cancelled.order == line.order) {
                return null;
            }
        }
        Happening left = new Happening(line.type, line.second, line.id);
        left.product = line.product;
        left.category = line.category;
        left.order = line.order;
        left.currency = line.currency;
        left.texts.putAll(line.texts);
        int returned = 0;
        int unpriced = 0;
        long refunded = 0;
        for (Happening r : history.ofType("order.returned")) {
            if (r.second <= now && r.order == line.order && line.id.endsWith(String.valueOf(r.texts.get("line")))) {
                returned += r.quantity;
                boolean priced = r.currency != null && r.currency.equals(line.currency);
                refunded += priced ? r.amount : 0;
                unpriced += priced ? 0 : r.quantity;
            }
        }
        left.quantity = line.quantity - returned;
        if (returned > 0 && left.quantity <= 0) {
            return null;
        }
        double share = unpriced == 0 ? 0 : Math.floor(line.amount * (double) unpriced / line.quantity + 0.5);
        left.amount = Math.max(0, line.amount - refunded - (long) share);
        return left;
    }

    private boolean inWindow(Happening h, Window window) {
        LocalDate day = day(h.second);
        LocalDate today = day(now);
        switch (window.kind()) {
            case LAST:
                switch (window.span()) {
                    case MINUTE:
                        return h.second > now - window.length() * 60L;
                    case HOUR:
                        return h.second > now - window.length() * 3_600L;
                    case DAY:
                        return h.second > now - window.length() * 86_400L;
                    case WEEK:
                        return h.second > now - window.length() * 604_800L;
                    case MONTH:
                        return day.isAfter(today.minusMonths(window.length()));
                    default:
                        return day.isAfter(today.minusYears(window.length()));
                }
            case THIS:
                switch (window.span()) {
                    case WEEK:
                        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                                        == today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                                && day.get(IsoFields.WEEK_BASED_YEAR) == today.get(IsoFields.WEEK_BASED_YEAR);
                    case MONTH:
                        return day.getYear() == today.getYear() && day.getMonth() == today.getMonth();
                    default:
                        return day.getYear() == today.getYear();
                }
            case SINCE:
                return !day.isBefore(window.from());
            case BETWEEN:
                return !day.isBefore(window.from()) && !day.isAfter(window.to());
            default:
                return true;
        }
    }

    /** The last day that has begun, trying all that come into question. */
    LocalDate day(long second) {
        LocalDate begun = LocalDate.ofEpochDay(Math.floorDiv(second, 86_400L)).minusDays(3);
        for (int i = 0; i < 6; i++) {
            if (begun.plusDays(1).atStartOfDay(zone).toEpochSecond() <= second) {
                begun = begun.plusDays(1);
            }
        }
        return begun;
    }

    private boolean passes(Happening h, List<Filter> filters) {
        for (Filter filter : filters) {
            if (!Boolean.TRUE.equals(passes(h, filter))) {
                return false;
            }
        }
        return true;
    }

    private Boolean passes(Happening h, Filter filter) {
        Comparison comparison = filter.comparison();
        if (comparison.operator() == Operator.IS_KNOWN) {
            return isKnown(h, filter.field());
        }
        if (comparison.operator() == Operator.IS_UNKNOWN) {
            return !isKnown(h, filter.field());
        }
        switch (filter.field()) {
            case "hour":
                return number(BigDecimal.valueOf(hour(h.second)), comparison);
            case "category":
                return h.product == 0 && h.category == 0 ? null : isOneOf(comparison, v -> inCategory(h, v.id()));
            case "product":
                return h.product == 0 ? null : isOneOf(comparison, v -> v.id() == h.product);
            case "brand":
                return store.brand(h.product) == null ? null : text(store.brand(h.product), comparison);
            case "quantity":
                return number(BigDecimal.valueOf(h.quantity), comparison);
            case "amount":
                return currency(comparison).equals(h.currency) ? number(cents(h.amount), comparison) : null;
            case "offers":
                long offers = history.ofType("offer.applied").stream()
                        .filter(o -> o.order != 0 && o.order == h.order)
                        .map(o -> o.texts.get("offer"))
                        .distinct()
                        .count();
                return number(BigDecimal.valueOf(offers), comparison);
            case "price":
                return currency(comparison).equals("USD") && store.price(h.product) >= 0
                        ? number(cents(store.price(h.product)), comparison)
                        : null;
            default:
                return h.texts.get(filter.field()) == null ? null : further(h.texts.get(filter.field()), comparison);
        }
    }

    private boolean isKnown(Happening h, String field) {
        switch (field) {
            case "category":
                return h.product != 0 || h.category != 0;
            case "product":
                return h.product != 0;
            case "brand":
                return store.brand(h.product) != null;
            case "price":
                return store.price(h.product) >= 0;
            case "amount":
                return h.currency != null;
            case "quantity":
            case "hour":
            case "offers":
                return true;
            default:
                return h.texts.containsKey(field);
        }
    }

    private static Boolean further(String text, Comparison comparison) {
        if (!comparison.values().get(0).is(Value.Kind.NUMBER)) {
            return text(text, comparison);
        }
        return text.matches("[0-9.]+") ? number(new BigDecimal(text), comparison) : null;
    }

    private boolean inCategory(Happening h, long category) {
        return h.product != 0 ? store.inCategory(h.product, category) : store.categoryWithin(h.category, category);
    }

    private static String currency(Comparison comparison) {
        return comparison.values().stream()
                .map(Value::currency)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("USD");
    }

    private static BigDecimal cents(long minor) {
        return BigDecimal.valueOf(minor, 2);
    }

    private BigDecimal count(List<Happening> counted, Measure measure) {
        switch (measure.unit()) {
            case EVENTS:
            case LINES:
                return BigDecimal.valueOf(counted.size());
            case UNITS:
                return BigDecimal.valueOf(
                        counted.stream().mapToLong(h -> h.quantity).sum());
            case ORDERS:
                return distinct(counted, h -> h.order == 0 ? null : h.order);
            case DISTINCT_PRODUCTS:
                return distinct(counted, h -> h.product == 0 ? null : h.product);
            case DISTINCT_BRANDS:
                return distinct(counted, h -> store.brand(h.product));
            case DISTINCT_CATEGORIES:
                return distinct(counted, h -> categoryAt(h, measure.level()));
            default:
                return distinct(counted, h -> day(h.second));
        }
    }

    private Long categoryAt(Happening h, int level) {
        long id = h.product != 0 ? store.categoryAtLevel(h.product, level) : store.ancestorAtLevel(h.category, level);
        return id == 0 ? null : id;
    }

    private static BigDecimal distinct(List<Happening> counted, java.util.function.Function<Happening, Object> key) {
        return BigDecimal.valueOf(
                counted.stream().map(key).filter(Objects::nonNull).distinct().count());
    }

    private BigDecimal daysSince(Happening h) {
        return BigDecimal.valueOf((now - h.second) / 86_400);
    }

    @Override
    public Boolean relative(RelativeCondition condition) {
        CutOff inForce = null;
        for (CutOff cutOff : cutOffs.of(condition)) {
            if (cutOff.from() <= now && (inForce == null || cutOff.from() >= inForce.from())) {
                inForce = cutOff;
            }
        }
        long[] number = number(condition.measured());
        if (inForce == null || number == null) {
            return null;
        }
        Ratio low = inForce.bounds().low();
        Ratio high = inForce.bounds().high();
        boolean top = condition.rank().kind() == Rank.Kind.TOP;
        return (low == null || compare(number, low) > 0 || top && compare(number, low) == 0)
                && (high == null || compare(number, high) <= 0);
    }

    private static int compare(long[] number, Ratio bound) {
        String[] parts = (bound + "/1").split("/");
        return BigDecimal.valueOf(number[0])
                .multiply(new BigDecimal(parts[1]))
                .compareTo(BigDecimal.valueOf(number[1]).multiply(new BigDecimal(parts[0])));
    }

    /** A number as a quotient; null when it is unknown. */
    private long[] number(BehaviourCondition measured) {
        List<Happening> all = new ArrayList<>(standing(measured.event()));
        all.removeIf(h -> h.second > now || !inWindow(h, measured.window()));
        List<Happening> counted = new ArrayList<>(all);
        counted.removeIf(h -> !passes(h, measured.filters()));
        Measure measure = measured.measure();
        switch (measure.kind()) {
            case COUNT:
                return new long[] {count(counted, measure).longValueExact(), 1};
            case DAYS_SINCE_FIRST:
                return counted.isEmpty()
                        ? null
                        : new long[] {daysSince(counted.get(0)).longValueExact(), 1};
            case DAYS_SINCE_LAST:
                return counted.isEmpty()
                        ? null
                        : new long[] {daysSince(counted.get(counted.size() - 1)).longValueExact(), 1};
            case AVERAGE_ORDER_VALUE:
                counted.removeIf(h -> h.order == 0 || !"USD".equals(h.currency));
                return quotient(
                        counted.stream().mapToLong(h -> h.amount).sum(),
                        counted.stream().map(h -> h.order).distinct().count());
            case FAVOURITE_SHARE:
                return favouriteShare(counted, measure);
            case SHARE:
                BigDecimal part = measure.unit() == null ? amount(counted).movePointRight(2) : count(counted, measure);
                BigDecimal whole = measure.unit() == null ? amount(all).movePointRight(2) : count(all, measure);
                return quotient(100 * part.longValueExact(), whole.longValueExact());
            default:
                return figure(counted, measure);
        }
    }

    private long[] figure(List<Happening> counted, Measure measure) {
        List<Long> figures = new ArrayList<>();
        for (Happening h : counted) {
            if (measure.field().equals("quantity")) {
                figures.add((long) h.quantity);
            } else if (measure.field().equals("price") && store.price(h.product) >= 0) {
                figures.add(store.price(h.product));
            } else if (measure.field().equals("amount") && "USD".equals(h.currency)) {
                figures.add(h.amount);
            }
        }
        long total = figures.stream().mapToLong(f -> f).sum();
        switch (measure.kind()) {
            case TOTAL:
                return new long[] {total, 1};
            case AVERAGE:
                return quotient(total, figures.size());
            case LOWEST:
                return figures.isEmpty() ? null : new long[] {java.util.Collections.min(figures), 1};
            default:
                return figures.isEmpty() ? null : new long[] {java.util.Collections.max(figures), 1};
        }
    }

    private static long[] quotient(long over, long under) {
        return under == 0 ? null : new long[] {over, under};
    }

    @Override
    public Boolean cart(CartCondition condition) {
        List<Happening> all = new ArrayList<>();
        for (String type : new String[] {"cart.added", "cart.updated", "cart.removed", "order.line"}) {
            all.addAll(history.ofType(type));
        }
        all.removeIf(h -> h.second > now);
        all.sort(java.util.Comparator.<Happening>comparingLong(h -> h.second).thenComparing(h -> h.id));
        long open = 0;
        for (Happening h : all) {
            open = h.type.equals("order.line") ? open : h.order;
        }
        Map<Long, long[]> lines = new HashMap<>();
        long opened = 0;
        long touched = 0;
        String currency = currency(condition.comparison());
        for (Happening h : all) {
            long amount = currency.equals(h.currency) ? h.amount : 0;
            if (h.type.equals("order.line") && (open == 0 || h.order == open)) {
                lines.clear();
            } else if (!h.type.equals("order.line") && h.order == open) {
                opened = lines.isEmpty() ? h.second : opened;
                touched = h.second;
                long[] line = lines.getOrDefault(h.product, new long[2]);
                if (h.type.equals("cart.updated")) {
                    line = new long[] {h.quantity, amount};
                } else if (h.type.equals("cart.added")) {
                    line = new long[] {line[0] + h.quantity, line[1] + amount};
                } else {
                    line = new long[] {line[0] - h.quantity, Math.max(0, line[1] - amount)};
                }
                lines.put(h.product, line);
                if (line[0] <= 0) {
                    lines.remove(h.product);
                }
            }
        }
        switch (condition.fact()) {
            case ITEMS:
                return number(sum(lines, 0), condition.comparison());
            case PRODUCTS:
                return number(BigDecimal.valueOf(lines.size()), condition.comparison());
            case VALUE:
                return number(sum(lines, 1).movePointLeft(2), condition.comparison());
            default:
                long since = now - (condition.fact() == CartFact.AGE ? opened : touched);
                BigDecimal units = BigDecimal.valueOf(since / condition.span().seconds());
                return lines.isEmpty() ? null : (Boolean) number(units, condition.comparison());
        }
    }

    private static BigDecimal sum(Map<Long, long[]> lines, int column) {
        return BigDecimal.valueOf(
                lines.values().stream().mapToLong(l -> l[column]).sum());
    }

    private long[] favouriteShare(List<Happening> counted, Measure measure) {
        Map<Object, Long> weights = new HashMap<>();
        for (Happening h : counted) {
            Object key = key(h, measure);
            if (key != null) {
                weights.merge(key, h.type.startsWith("order.") ? (long) h.quantity : 1L, Long::sum);
            }
        }
        long all = weights.values().stream().mapToLong(w -> w).sum();
        long most = weights.values().stream().mapToLong(w -> w).max().orElse(0);
        return quotient(100 * most, all);
    }

    private static BigDecimal orderValue(List<Happening> counted, String currency) {
        List<Happening> lines = new ArrayList<>(counted);
        lines.removeIf(h -> h.order == 0 || !currency.equals(h.currency));
        long orders = lines.stream().map(h -> h.order).distinct().count();
        long total = lines.stream().mapToLong(h -> h.amount).sum();
        return orders == 0 ? null : cents(total).divide(BigDecimal.valueOf(orders), MathContext.DECIMAL128);
    }

    private BigDecimal share(List<Happening> part, List<Happening> whole, Measure measure) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        BigDecimal of = measure.unit() == null ? amount(whole) : count(whole, measure);
        BigDecimal passed = measure.unit() == null ? amount(part) : count(part, measure);
        return of.signum() == 0 ? null : passed.multiply(hundred).divide(of, MathContext.DECIMAL128);
    }

    private static BigDecimal amount(List<Happening> lines) {
        return cents(lines.stream()
                .filter(h -> "USD".equals(h.currency))
                .mapToLong(h -> h.amount)
                .sum());
    }

    private Boolean figure(List<Happening> counted, BehaviourCondition condition) {
        List<BigDecimal> figures = new ArrayList<>();
        for (Happening h : counted) {
            if (condition.measure().field().equals("quantity")) {
                figures.add(BigDecimal.valueOf(h.quantity));
            } else if (condition.measure().field().equals("price")) {
                if (store.price(h.product) >= 0
                        && currency(condition.comparison()).equals("USD")) {
                    figures.add(cents(store.price(h.product)));
                }
            } else if (currency(condition.comparison()).equals(h.currency)) {
                figures.add(cents(h.amount));
            }
        }
        BigDecimal total = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (condition.measure().kind() == Measure.Kind.TOTAL) {
            return number(total, condition.comparison());
        }
        if (figures.isEmpty()) {
            return null;
        }
        switch (condition.measure().kind()) {
            case LOWEST:
                return number(figures.stream().min(BigDecimal::compareTo).get(), condition.comparison());
            case HIGHEST:
                return number(figures.stream().max(BigDecimal::compareTo).get(), condition.comparison());
            default:
                return number(
                        total.divide(BigDecimal.valueOf(figures.size()), MathContext.DECIMAL128),
                        condition.comparison());
        }
    }

    private Boolean favourite(List<Happening> counted, BehaviourCondition condition) {
        Measure measure = condition.measure();
        Object best = null;
        long bestWeight = 0;
        long bestLatest = 0;
        for (Happening candidate : counted) {
            Object key = key(candidate, measure);
            if (key == null) {
                continue;
            }
            ToLongFunction<Happening> weight = h -> h.type.startsWith("order.") ? h.quantity : 1;
            long total = counted.stream()
                    .filter(h -> key.equals(key(h, measure)))
                    .mapToLong(weight)
                    .sum();
            long latest = counted.stream()
                    .filter(h -> key.equals(key(h, measure)) && weight.applyAsLong(h) > 0)
                    .mapToLong(h -> h.second)
                    .max()
                    .orElse(0);
            boolean beats = total > bestWeight
                    || total == bestWeight && best != null && latest > bestLatest
                    || total == bestWeight && best != null && latest == bestLatest && smaller(key, best);
            if (total > 0 && beats) {
                best = key;
                bestWeight = total;
                bestLatest = latest;
            }
        }
        if (best == null) {
            return null;
        }
        return value(best, condition.comparison());
    }

    private Boolean placed(List<Happening> counted, BehaviourCondition condition) {
        Measure measure = condition.measure();
        List<Object> values = new ArrayList<>();
        counted.forEach(h -> values.add(key(h, measure)));
        values.removeIf(Objects::isNull);
        int place = measure.kind() == Measure.Kind.FIRST_VALUE
                ? 1
                : measure.kind() == Measure.Kind.LAST_VALUE ? values.size() : measure.place();
        return place < 1 || place > values.size() ? null : value(values.get(place - 1), condition.comparison());
    }

    private static Boolean value(Object value, Comparison comparison) {
        switch (comparison.values().get(0).kind()) {
            case ID:
                return isOneOf(comparison, v -> value.equals(v.id()));
            case NUMBER:
                return number(new BigDecimal(value.toString()), comparison);
            default:
                return text((String) value, comparison);
        }
    }

    Object key(Happening h, Measure measure) {
        switch (measure.field()) {
            case "category":
                return categoryAt(h, measure.level());
            case "product":
                return h.product == 0 ? null : h.product;
            case "brand":
                return store.brand(h.product) == null ? null : plain(store.brand(h.product));
            case "hour":
                return hour(h.second);
            default:
                return h.texts.get(measure.field()) == null ? null : plain(h.texts.get(measure.field()));
        }
    }

    private long hour(long second) {
        return java.time.ZonedDateTime.ofInstant(java.time.Instant.ofEpochSecond(second), zone)
                .getHour();
    }

    @SuppressWarnings("unchecked")
    private static boolean smaller(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other) < 0;
    }

    private static boolean isOneOf(Comparison comparison, java.util.function.Predicate<Value> matches) {
        boolean one = comparison.values().stream().anyMatch(matches);
        return comparison.operator() == Operator.IS_NOT ? !one : one;
    }

    private static boolean number(BigDecimal actual, Comparison comparison) {
        return ordered(actual, comparison, Value::number);
    }

    private static <T extends Comparable<? super T>> boolean ordered(
            T actual, Comparison comparison, java.util.function.Function<Value, T> reading) {
        List<T> values = new ArrayList<>();
        comparison.values().forEach(v -> values.add(reading.apply(v)));
        switch (comparison.operator()) {
            case LESS:
                return actual.compareTo(values.get(0)) < 0;
            case AT_MOST:
                return actual.compareTo(values.get(0)) <= 0;
            case MORE:
                return actual.compareTo(values.get(0)) > 0;
            case AT_LEAST:
                return actual.compareTo(values.get(0)) >= 0;
            case BETWEEN:
                return actual.compareTo(values.get(0)) >= 0 && actual.compareTo(values.get(1)) <= 0;
            case IS_NOT:
                return actual.compareTo(values.get(0)) != 0;
            default:
                return values.stream().anyMatch(v -> v.compareTo(actual) == 0);
        }
    }

    private static boolean text(String actual, Comparison comparison) {
        String lower = plain(actual);
        String first = plain(comparison.values().get(0).text());
        switch (comparison.operator()) {
            case CONTAINS:
                return lower.contains(first);
            case STARTS_WITH:
                return lower.startsWith(first);
            case MATCHES:
                return lower.matches("(?s)\\Q" + first.replace("*", "\\E.*\\Q") + "\\E");
            default:
                return isOneOf(comparison, v -> plain(v.text()).equals(lower));
        }
    }

    /** Text as it is compared: full-width letters are letters, and case does not matter. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}

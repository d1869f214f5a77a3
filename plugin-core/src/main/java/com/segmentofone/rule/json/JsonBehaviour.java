package com.segmentofone.rule.json;

import com.segmentofone.rule.BehaviourCondition;
import com.segmentofone.rule.CountUnit;
import com.segmentofone.rule.Filter;
import com.segmentofone.rule.Measure;
import com.segmentofone.rule.Rank;
import com.segmentofone.rule.RelativeCondition;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.RuleLimits;
import com.segmentofone.rule.Span;
import com.segmentofone.rule.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Reads behaviour conditions. */
final class JsonBehaviour {

    private JsonBehaviour() {}

    static BehaviourCondition read(JsonPlace place) {
        place.object("event", "measure", "operator", "values", "window", "where");
        return condition(place);
    }

    /** Whatever further properties there are. */
    static BehaviourCondition condition(JsonPlace place) {
        return BehaviourCondition.of(
                place.property("event").text(),
                measure(place.property("measure").object("kind", "unit", "field", "level", "place", "per")),
                JsonValues.comparison(place),
                window(place.property("window").object("kind", "length", "span", "from", "to")),
                filters(place));
    }

    static Rule relative(JsonPlace place) {
        place.object("rank", "number", "event", "measure", "window", "where");
        return RelativeCondition.of(
                rank(place),
                place.property("event").text(),
                measure(place.property("measure").object("kind", "unit", "field", "level", "place", "per")),
                window(place.property("window").object("kind", "length", "span", "from", "to")),
                filters(place));
    }

    private static Rank rank(JsonPlace place) {
        JsonPlace number = place.property("number");
        switch (place.property("rank").constant(Rank.Kind.class)) {
            case TOP:
                return Rank.top(percentage(number));
            case BOTTOM:
                return Rank.bottom(percentage(number));
            default:
                return Rank.quintile(number.whole(1, 5));
        }
    }

    private static BigDecimal percentage(JsonPlace number) {
        if (!Rank.isPercentage(number.number())) {
            throw number.refusal("value.not-rank", number.number());
        }
        return number.number();
    }

    static List<Filter> filters(JsonPlace place) {
        List<Filter> filters = new ArrayList<>();
        if (place.has("where")) {
            place.property("where").elements().forEach(p -> filters.add(filter(p)));
        }
        if (filters.size() > RuleLimits.FILTERS) {
            throw place.refusal("filter.too-many", RuleLimits.FILTERS);
        }
        return filters;
    }

    private static Filter filter(JsonPlace place) {
        place.object("field", "operator", "values");
        return Filter.of(place.property("field").text(), JsonValues.comparison(place));
    }

    private static Measure measure(JsonPlace place) {
        Measure.Kind kind = place.property("kind").constant(Measure.Kind.class);
        switch (kind) {
            case COUNT:
                return count(place.object("kind", "unit", "level"));
            case FAVOURITE:
            case FAVOURITE_SHARE:
            case FIRST_VALUE:
            case LAST_VALUE:
                place.object("kind", "field", "level");
                return Measure.value(kind, place.property("field").text(), levelOf(place));
            case RATE:
                place.object("kind", "unit", "per");
                return Measure.rate(
                        unit(place.property("unit"), Measure.SHARED),
                        place.property("per").constant(Span.class));
            case NTH_VALUE:
                int nth = place.property("place").whole(1, RuleLimits.LAST);
                return Measure.nthValue(nth, place.property("field").text(), levelOf(place));
            case AVERAGE_ORDER_VALUE:
                place.object("kind");
                return Measure.AVERAGE_ORDER_VALUE;
            case SHARE:
                return share(place);
            case DAYS_SINCE_FIRST:
                place.object("kind");
                return Measure.DAYS_SINCE_FIRST;
            case DAYS_SINCE_LAST:
                place.object("kind");
                return Measure.DAYS_SINCE_LAST;
            default:
                return Measure.of(
                        kind, place.object("kind", "field").property("field").text());
        }
    }

    private static Measure share(JsonPlace place) {
        if (place.has("unit")) {
            JsonPlace word = place.object("kind", "unit").property("unit");
            return Measure.share(unit(word, Measure.SHARED));
        }
        JsonPlace field = place.object("kind", "field").property("field");
        if (!field.text().equals(Measure.SHARE_OF_AMOUNT.field())) {
            throw field.refusal(
                    "json.unknown-word", JsonPlace.shortened(field.text()), Measure.SHARE_OF_AMOUNT.field());
        }
        return Measure.SHARE_OF_AMOUNT;
    }

    private static CountUnit unit(JsonPlace word, Collection<CountUnit> allowed) {
        return allowed.stream()
                .filter(u -> u.words().equals(word.text()))
                .findFirst()
                .orElseThrow(() -> word.refusal("json.unknown-word", JsonPlace.shortened(word.text()), units(allowed)));
    }

    private static Measure count(JsonPlace place) {
        CountUnit unit = unit(place.property("unit"), Arrays.asList(CountUnit.values()));
        return unit == CountUnit.DISTINCT_CATEGORIES
                ? Measure.distinctCategories(level(place))
                : Measure.count(withoutLevel(place, unit));
    }

    private static CountUnit withoutLevel(JsonPlace place, CountUnit unit) {
        place.object("kind", "unit");
        return unit;
    }

    /** Only a category has one. */
    private static int levelOf(JsonPlace place) {
        if (place.property("field").text().equals("category")) {
            return level(place);
        }
        if (place.has("level")) {
            throw place.refusal("json.unknown-property", "level", "kind, field");
        }
        return 0;
    }

    private static int level(JsonPlace place) {
        return place.property("level").whole(0, RuleLimits.LEVEL);
    }

    private static String units(Collection<CountUnit> units) {
        return units.stream().map(CountUnit::words).collect(Collectors.joining(", "));
    }

    static Window window(JsonPlace place) {
        switch (place.property("kind").constant(Window.Kind.class)) {
            case LAST:
                place.object("kind", "length", "span");
                return Window.last(place.property("length").whole(1, RuleLimits.LAST), span(place));
            case THIS:
                return period(place.object("kind", "span"));
            case SINCE:
                return Window.since(
                        place.object("kind", "from").property("from").date());
            case BETWEEN:
                place.object("kind", "from", "to");
                return Window.between(
                        place.property("from").date(), place.property("to").date());
            default:
                place.object("kind");
                return Window.EVER;
        }
    }

    private static Span span(JsonPlace place) {
        return place.property("span").constant(Span.class);
    }

    private static Window period(JsonPlace place) {
        Span span = span(place);
        if (!span.isPeriod()) {
            throw place.property("span").refusal("json.unknown-word", span.word(), "week, month, year");
        }
        return Window.thisPeriod(span);
    }
}

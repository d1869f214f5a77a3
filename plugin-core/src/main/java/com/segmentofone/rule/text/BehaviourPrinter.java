package com.segmentofone.rule.text;

import com.segmentofone.rule.BehaviourCondition;
import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.Comparison;
import com.segmentofone.rule.CorrelatedCondition;
import com.segmentofone.rule.CountUnit;
import com.segmentofone.rule.EventKind;
import com.segmentofone.rule.Field;
import com.segmentofone.rule.FieldType;
import com.segmentofone.rule.Filter;
import com.segmentofone.rule.Measure;
import com.segmentofone.rule.SequenceCondition;
import com.segmentofone.rule.Span;
import com.segmentofone.rule.Value;
import com.segmentofone.rule.Window;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints what a shopper did. */
final class BehaviourPrinter {

    private final Catalogue catalogue;
    private final ValuePrinter values;

    BehaviourPrinter(Catalogue catalogue, ValuePrinter values) {
        this.catalogue = catalogue;
        this.values = values;
    }

    String print(BehaviourCondition condition) {
        return print(condition, "");
    }

    /** @param one the thing that it was done with, if it is to be one */
    private String print(BehaviourCondition condition, String one) {
        EventKind kind = catalogue.event(condition.event());
        return head(condition, kind, verb(condition, kind), one) + where(condition, kind);
    }

    /** Such as {@code viewed >= 3 events of one product without bought in last 30 days}. */
    String correlated(CorrelatedCondition condition) {
        String key = condition.key().equals("category") ? "category at level " + condition.level() : condition.key();
        String one = (key.equals(CorrelatedCondition.ORDER) ? " in one " : " of one ") + key;
        StringBuilder all = new StringBuilder(print(condition.counted(), one));
        for (BehaviourCondition other : condition.others()) {
            EventKind kind = catalogue.event(other.event());
            all.append(other.isDid() ? " with " : " without ")
                    .append(verb(other, kind))
                    .append(window(other.window()))
                    .append(where(other, kind));
        }
        return all.toString();
    }

    /** Such as {@code viewed in last 30 days then never bought within 7 days}. */
    String sequence(SequenceCondition condition) {
        BehaviourCondition then = condition.then();
        EventKind kind = catalogue.event(then.event());
        String within = condition.isBounded() ? " within " + length(condition.length(), condition.span()) : "";
        return print(condition.first())
                + (condition.isDone() ? " then " : " then never ")
                + verb(then, kind)
                + within
                + where(then, kind);
    }

    private static String length(int length, Span span) {
        return length + " " + span.word() + (length == 1 ? "" : "s");
    }

    private static String verb(BehaviourCondition condition, EventKind kind) {
        return kind == null ? "event " + Strings.quoted(condition.event()) : kind.verb();
    }

    /** Without a comparison, such as {@code average order value of bought in last 12 months}. */
    String measured(BehaviourCondition condition) {
        EventKind kind = catalogue.event(condition.event());
        String verb = verb(condition, kind);
        boolean count = condition.measure().kind() == Measure.Kind.COUNT;
        String measure = count ? unit(condition.measure(), false) + " of " + verb : measure(condition.measure(), verb);
        return measure + window(condition.window()) + where(condition, kind);
    }

    private static String measure(Measure measure, String verb) {
        switch (measure.kind()) {
            case AVERAGE_ORDER_VALUE:
                return "average order value of " + verb;
            case SHARE:
                return "share of " + shared(measure) + " of " + verb;
            case DAYS_SINCE_FIRST:
                return "days since first " + verb;
            case DAYS_SINCE_LAST:
                return "days since last " + verb;
            case FAVOURITE:
                return "favourite " + field(measure) + verb;
            case FIRST_VALUE:
                return "first " + field(measure) + verb;
            case LAST_VALUE:
                return "last " + field(measure) + verb;
            case NTH_VALUE:
                return measure.place() + ordinal(measure.place()) + " " + field(measure) + verb;
            case FAVOURITE_SHARE:
                return "share of favourite " + field(measure) + verb;
            default:
                return figure(measure) + verb;
        }
    }

    private String head(BehaviourCondition condition, EventKind kind, String verb, String one) {
        String window = one + window(condition.window());
        if (condition.isNever()) {
            return "never " + verb + (condition.window().equals(Window.EVER) ? one : window);
        }
        if (condition.isDid()) {
            return verb + window;
        }
        String compared = " "
                + values.comparison(
                        condition.comparison(), type(kind, condition.measure().field()));
        switch (condition.measure().kind()) {
            case COUNT:
                return verb + compared + " " + unit(condition.measure(), isOne(condition.comparison())) + window;
            case RATE:
                String per = " per " + condition.measure().per().word();
                return verb + compared + " " + unit(condition.measure(), isOne(condition.comparison())) + per + window;
            case FAVOURITE:
            case FIRST_VALUE:
            case LAST_VALUE:
            case NTH_VALUE:
                return measure(condition.measure(), verb) + window + compared;
            case SHARE:
            case FAVOURITE_SHARE:
                return measure(condition.measure(), verb) + compared + " %" + window;
            default:
                return measure(condition.measure(), verb) + compared + window;
        }
    }

    private static FieldType type(EventKind kind, String field) {
        Field found = kind == null || field == null ? null : kind.field(field);
        return found == null ? null : found.type();
    }

    private static String unit(Measure measure, boolean one) {
        CountUnit unit = measure.unit();
        String words = one ? unit.singular() : unit.words();
        return unit == CountUnit.DISTINCT_CATEGORIES ? words + " at level " + measure.level() : words;
    }

    static boolean isOne(Comparison comparison) {
        return comparison.values().equals(Collections.singletonList(Value.number(1)));
    }

    private static String field(Measure measure) {
        if (measure.field().equals("category")) {
            return "category at level " + measure.level() + " of ";
        }
        return name(measure.field()) + " of ";
    }

    private static String ordinal(int place) {
        int last = place / 10 % 10 == 1 ? 0 : place % 10;
        return last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
    }

    private static String name(String field) {
        return Lexer.isWord(field) ? field : Strings.quoted(field);
    }

    private static String shared(Measure measure) {
        return measure.unit() == null ? measure.field() : measure.unit().words();
    }

    private static String figure(Measure measure) {
        return measure.kind().name().toLowerCase(Locale.ROOT) + " " + measure.field() + " of ";
    }

    private static String window(Window window) {
        switch (window.kind()) {
            case LAST:
                return " in last " + length(window.length(), window.span());
            case THIS:
                return " this " + window.span().word();
            case SINCE:
                return " since " + window.from();
            case BETWEEN:
                return " between " + window.from() + " and " + window.to();
            default:
                return " ever";
        }
    }

    private String where(BehaviourCondition condition, EventKind kind) {
        return where(condition.filters(), kind);
    }

    String where(List<Filter> filters, EventKind kind) {
        return filters.isEmpty()
                ? ""
                : filters.stream().map(f -> filter(f, kind)).collect(Collectors.joining(", ", " where ", ""));
    }

    private String filter(Filter filter, EventKind kind) {
        Field field = kind == null ? null : kind.field(filter.field());
        String unit = field == null || field.unit().isEmpty() ? "" : " " + field.unit();
        return name(filter.field()) + " " + values.comparison(filter.comparison(), field == null ? null : field.type())
                + unit;
    }
}

package com.segmentofone.rule;

import java.util.List;
import java.util.stream.Collectors;

/** Says what shoppers did. */
final class BehaviourWords {

    private final Catalogue catalogue;
    private final Messages messages;
    private final ValueWords values;

    BehaviourWords(Catalogue catalogue, Messages messages, ValueWords values) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.values = values;
    }

    String clause(BehaviourCondition condition) {
        String event = event(condition, "words.event.");
        if (condition.isDid()) {
            return said("words.did", condition, event);
        }
        if (condition.isNever()) {
            return said("words.never", condition, event);
        }
        switch (condition.measure().kind()) {
            case COUNT:
                return count(condition);
            case RATE:
                String per =
                        messages.say("words.per." + condition.measure().per().word());
                return messages.say("words.rate", count(condition), per);
            case DAYS_SINCE_FIRST:
            case DAYS_SINCE_LAST:
                String days = values.count(condition.comparison(), messages.say("words.counter.days"));
                return said("words." + ValueWords.key(condition.measure().kind()), condition, event, days);
            case FAVOURITE:
            case FIRST_VALUE:
            case LAST_VALUE:
            case NTH_VALUE:
                return favourite(condition);
            case AVERAGE_ORDER_VALUE:
                return said("words.order-value", condition, event, values.amount(condition.comparison()));
            case FAVOURITE_SHARE:
                return favouriteShare(condition);
            case SHARE:
                return share(condition);
            default:
                return figure(condition, event);
        }
    }

    private String event(BehaviourCondition condition, String prefix) {
        if (SiteEvents.isOne(condition.event())) {
            return messages.say(prefix + "site", SiteEvents.name(condition.event()));
        }
        EventKind kind = catalogue.event(condition.event());
        return messages.label(prefix + condition.event(), kind == null ? condition.event() : kind.verb());
    }

    /** The sentence with the window as 0, the filters as 1, and the rest from 2 on. */
    private String said(String key, BehaviourCondition condition, Object... rest) {
        Object[] all = new Object[rest.length + 2];
        all[0] = window(condition.window());
        all[1] = where(condition);
        System.arraycopy(rest, 0, all, 2, rest.length);
        return messages.say(key, all).replaceAll(" +", " ").trim();
    }

    private String count(BehaviourCondition condition) {
        String unit = condition.measure().unit().words().replace(' ', '-');
        String verb = event(condition, verbs(condition.measure().unit()));
        String count = values.count(condition.comparison(), messages.say("words.counter." + unit));
        return said(
                "words.count-of." + unit,
                condition,
                verb,
                count,
                condition.measure().level());
    }

    private static String verbs(CountUnit unit) {
        switch (unit) {
            case EVENTS:
            case DISTINCT_DAYS:
                return "words.event.";
            case ORDERS:
                return "words.orders.";
            default:
                return "words.verb.";
        }
    }

    private String favourite(BehaviourCondition condition) {
        EventKind kind = catalogue.event(condition.event());
        Field field = kind == null ? null : kind.valueField(condition.measure().field());
        FieldType type = field == null ? FieldType.TEXT : field.type();
        String subject = subject(condition, condition.measure());
        return said("words.favourite", condition, values.compared(subject, condition.comparison(), type, false));
    }

    /** Such as "favourite brand among the products they bought" or "first channel when they visited a page". */
    private String subject(BehaviourCondition condition, Measure measure) {
        String window = window(condition.window());
        if (measure.kind() == Measure.Kind.FAVOURITE && isOfProducts(measure)) {
            String verb = event(condition, "words.verb.");
            return messages.say("words.favourite." + measure.field(), verb, measure.level(), window);
        }
        String event = event(condition, "words.event.");
        String key = "words.value-of." + ValueWords.key(measure.kind());
        return messages.say(key, event, field(measure), window, measure.place())
                .replaceAll(" +", " ")
                .trim();
    }

    private static boolean isOfProducts(Measure measure) {
        return measure.field().equals(Measure.CATEGORY) || measure.field().equals("brand");
    }

    private String field(Measure measure) {
        String label = messages.label("words.field." + measure.field(), measure.field());
        return measure.field().equals(Measure.CATEGORY)
                ? messages.say("words.field-at-level", label, measure.level())
                : label;
    }

    /** Such as "who are among the top 10% by average order value of what they bought". */
    String relative(RelativeCondition condition) {
        BehaviourCondition measured = condition.measured();
        String rank = ValueWords.key(condition.rank().kind());
        String number = condition.rank().kind() == Rank.Kind.QUINTILE
                ? condition.rank().number().toPlainString()
                : values.percent(condition.rank().number());
        return said("words.rank." + rank, measured, event(measured, "words.verb."), number, measure(measured));
    }

    /** Such as "who viewed a product in the last 30 days, and then never bought within 7 days". */
    String sequence(SequenceCondition condition) {
        String within = condition.isBounded()
                ? messages.say(
                        "words.within",
                        messages.say("words.duration." + condition.span().word(), condition.length()))
                : "";
        String first = said("words.first", condition.first(), event(condition.first(), "words.event."));
        String key = condition.isDone() ? "words.then" : "words.then-never";
        return said(key, condition.then(), event(condition.then(), "words.event."), within, first);
    }

    /** Such as "who viewed at least 3 different products, within one category at level 1, of which they never bought". */
    String correlated(CorrelatedCondition condition) {
        String label = messages.say("words.one." + condition.key(), condition.level());
        StringBuilder others = new StringBuilder();
        for (BehaviourCondition other : condition.others()) {
            String key = other.isDid() ? "words.correlated.did" : "words.correlated.never";
            others.append(said(key, other, event(other, "words.event.")));
        }
        return messages.say("words.correlated", clause(condition.counted()), label, others.toString());
    }

    private String measure(BehaviourCondition measured) {
        Measure measure = measured.measure();
        switch (measure.kind()) {
            case COUNT:
                return messages.say("words.measure." + measure.unit().words().replace(' ', '-'), measure.level());
            case SHARE:
                return messages.say("words.measure.share", messages.say("words.share-of." + shared(measure)));
            case DAYS_SINCE_FIRST:
            case DAYS_SINCE_LAST:
            case AVERAGE_ORDER_VALUE:
                return messages.say("words.measure." + ValueWords.key(measure.kind()));
            default:
                return messages.say(
                        "words.measure." + ValueWords.key(measure.kind()),
                        messages.label("words.field." + measure.field(), measure.field()));
        }
    }

    private String favouriteShare(BehaviourCondition condition) {
        Measure measure = condition.measure();
        boolean ofProducts = isOfProducts(measure) || measure.field().equals("product");
        return said(
                ofProducts ? "words.favourite-share" : "words.favourite-share.when",
                condition,
                event(condition, ofProducts ? "words.verb." : "words.event."),
                messages.say("words.favourite-share.of", field(measure)),
                values.percent(condition.comparison()));
    }

    private String share(BehaviourCondition condition) {
        return said(
                "words.share",
                condition,
                event(condition, "words.verb."),
                values.percent(condition.comparison()),
                messages.say("words.share-of." + shared(condition.measure())));
    }

    private static String shared(Measure measure) {
        return measure.unit() == null ? measure.field() : measure.unit().words();
    }

    private String figure(BehaviourCondition condition, String event) {
        Measure measure = condition.measure();
        return said(
                "words.figure",
                condition,
                event,
                messages.say("words.figure." + ValueWords.key(measure.kind())),
                messages.label("words.field." + measure.field(), measure.field()),
                values.amount(condition.comparison()));
    }

    private String window(Window window) {
        switch (window.kind()) {
            case LAST:
                return messages.say("words.last." + window.span().word(), window.length());
            case THIS:
                return messages.say("words.this." + window.span().word());
            case SINCE:
                return messages.say("words.since", values.date(window.from()));
            case BETWEEN:
                return messages.say("words.between", values.date(window.from()), values.date(window.to()));
            default:
                return "";
        }
    }

    private String where(BehaviourCondition condition) {
        return where(catalogue.event(condition.event()), condition.filters());
    }

    /** Such as "(category is Wine, price is at least 10)". */
    String where(EventKind kind, List<Filter> filters) {
        String said =
                filters.stream().map(f -> filter(kind, f)).collect(Collectors.joining(messages.say("words.comma")));
        return said.isEmpty() ? "" : messages.say("words.where", said);
    }

    private String filter(EventKind kind, Filter filter) {
        Field field = kind == null ? null : kind.field(filter);
        FieldType type = field == null ? FieldType.TEXT : field.type();
        String label = messages.label("words.field." + filter.field(), filter.field());
        return values.compared(label, filter.comparison(), type, type == FieldType.DATE);
    }
}

package com.segmentofone.rule;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says values and comparisons. */
final class ValueWords {

    private final Messages messages;
    private final Names names;

    ValueWords(Messages messages, Names names) {
        this.messages = messages;
        this.names = names;
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param date whether "less than" is "before" */
    String compared(String subject, Comparison comparison, FieldType type, boolean date) {
        String prefix = date && comparison.operator().orders() ? "words.date." : "words.value.";
        return messages.say(
                prefix + key(comparison.operator()), subject, said(comparison, 0, type), said(comparison, 1, type));
    }

    private String said(Comparison comparison, int index, FieldType type) {
        if (comparison.operator() == Operator.IN) {
            return comparison.values().stream().map(v -> value(v, type)).collect(Collectors.joining(", "));
        }
        return index < comparison.values().size() ? value(comparison.values().get(index), type) : "";
    }

    /** Such as "at least 2"; with a counter where the language has one. */
    String count(Comparison comparison, String counter) {
        return messages.say(
                "words.count." + key(comparison.operator()),
                said(comparison, 0, FieldType.NUMBER),
                said(comparison, 1, FieldType.NUMBER),
                counter);
    }

    /** As {@link #count}, of amounts of money or of plain numbers. */
    String amount(Comparison comparison) {
        return count(comparison, "");
    }

    /** As {@link #count}, of lengths of time. */
    String duration(Comparison comparison, Span span) {
        String[] said = comparison.values().stream()
                .map(v -> messages.say("words.duration." + span.word(), v.number()))
                .toArray(String[]::new);
        String last = said[said.length - 1];
        return messages.say("words.count." + key(comparison.operator()), said[0], last, "");
    }

    /** As {@link #count}, of percentages. */
    String percent(Comparison comparison) {
        return messages.say(
                "words.count." + key(comparison.operator()), percent(comparison, 0), percent(comparison, 1), "");
    }

    private String percent(Comparison comparison, int index) {
        return index < comparison.values().size()
                ? percent(comparison.values().get(index).number())
                : "";
    }

    String percent(BigDecimal number) {
        NumberFormat format = NumberFormat.getPercentInstance(messages.locale());
        format.setMaximumFractionDigits(RuleLimits.DIGITS);
        return format.format(number.movePointLeft(2));
    }

    private String value(Value value, FieldType type) {
        switch (value.kind()) {
            case NUMBER:
                return number(value);
            case MONEY:
                return money(value);
            case DATE:
                return date(value.date());
            case ID:
                return type.names() == null ? "#" + value.id() : named(type.names(), value.id());
            default:
                return messages.say("words.text", value.text());
        }
    }

    private String number(Value value) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
        format.setMaximumFractionDigits(RuleLimits.DIGITS);
        return format.format(value.number());
    }

    private String money(Value value) {
        if (!Words.isCurrency(value.currency())) {
            return number(value) + " " + value.currency();
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(messages.locale());
        format.setCurrency(Currency.getInstance(value.currency()));
        format.setMinimumFractionDigits(
                Math.max(0, Currency.getInstance(value.currency()).getDefaultFractionDigits()));
        return format.format(value.number());
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(messages.locale())
                .format(date);
    }

    String named(Named.Kind kind, long id) {
        Named named = names.byId(kind, id);
        return named == null ? "#" + id : named.name();
    }
}

package com.segmentofone.rule.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.segmentofone.rule.Problem;
import com.segmentofone.rule.RuleLimits;
import com.segmentofone.rule.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** A value in the document and where it stands; whoever asks it for what it is not is refused. */
final class JsonPlace {

    private final JsonNode node;
    private final String path;

    JsonPlace(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    Refusal refusal(String code, Object... parameters) {
        return new Refusal(Problem.at(path, code, parameters));
    }

    private void expect(boolean holds, String what) {
        if (!holds) {
            throw refusal("json.expected", what);
        }
    }

    boolean has(String property) {
        return node.has(property);
    }

    boolean isObject() {
        return node.isObject();
    }

    boolean isNumber() {
        return node.isNumber();
    }

    /** An object that has no other properties than these. */
    JsonPlace object(String... properties) {
        expect(node.isObject(), "object");
        List<String> known = Arrays.asList(properties);
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw refusal("json.unknown-property", shortened(name), String.join(", ", known));
            }
        }
        return this;
    }

    JsonPlace property(String name) {
        if (!node.has(name)) {
            throw refusal("json.missing-property", name);
        }
        return new JsonPlace(node.get(name), path + "/" + name);
    }

    List<JsonPlace> elements() {
        expect(node.isArray(), "array");
        List<JsonPlace> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new JsonPlace(node.get(i), path + "/" + i));
        }
        return elements;
    }

    String text() {
        expect(node.isTextual(), "text");
        if (node.textValue().length() > RuleLimits.TEXT_CHARACTERS) {
            throw refusal("value.too-long", RuleLimits.TEXT_CHARACTERS);
        }
        return node.textValue();
    }

    BigDecimal number() {
        expect(node.isNumber(), "number");
        BigDecimal number = node.decimalValue();
        if (!Value.canHold(number)) {
            throw refusal("value.too-many-digits", RuleLimits.DIGITS);
        }
        return number;
    }

    long id() {
        expect(node.isIntegralNumber() && node.canConvertToLong(), "whole number");
        return node.longValue();
    }

    int whole(int least, int most) {
        expect(node.isIntegralNumber() && node.canConvertToInt(), "whole number");
        if (node.intValue() < least || node.intValue() > most) {
            throw refusal("value.out-of-range", least, most);
        }
        return node.intValue();
    }

    boolean truth() {
        expect(node.isBoolean(), "true or false");
        return node.booleanValue();
    }

    LocalDate date() {
        try {
            LocalDate date = LocalDate.parse(text());
            expect(date.getYear() >= 1 && date.getYear() <= 9_999, "date");
            return date;
        } catch (DateTimeException noDate) {
            throw refusal("text.date", shortened(node.textValue()));
        }
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        String word = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> JsonWords.of(c).equals(word))
                .findFirst()
                .orElseThrow(() -> refusal("json.unknown-word", shortened(word), words(type)));
    }

    static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(JsonWords::of).collect(Collectors.joining(", "));
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}

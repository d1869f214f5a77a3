package com.segmentofone.storefront.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Set;

/** Reads fields of what was sent, or says what is wrong with them. */
final class JsonFields {

    private JsonFields() {}

    /** The instant that {@code at} names, else now; epoch milliseconds. */
    static long at(JsonNode event, Clock clock) throws Refused {
        if (!event.hasNonNull("at")) {
            return clock.millis();
        }
        try {
            long at = OffsetDateTime.parse(event.get("at").asText()).toInstant().toEpochMilli();
            if (at >= 0) {
                return at;
            }
        } catch (DateTimeException | ArithmeticException noTime) {
            throw badTime();
        }
        throw badTime();
    }

    private static Refused badTime() {
        return new Refused(
                "at", "This is no time, or one before 1970.", "Write date, time and offset: 2026-01-31T12:00:00Z.");
    }

    static String text(JsonNode object, String field, int longest) throws Refused {
        JsonNode value = object.path(field);
        String text = value.isTextual() ? value.asText().trim() : "";
        if (text.isEmpty() || text.length() > longest) {
            throw new Refused(
                    field,
                    "The " + field + " is missing, no text or too long.",
                    "Write 1 to " + longest + " characters.");
        }
        return text;
    }

    static long whole(JsonNode object, String field, long least, long most) throws Refused {
        JsonNode value = object.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < least || value.asLong() > most) {
            throw new Refused(
                    field, "This is no whole number in range.", "Write a whole number from " + least + " on.");
        }
        return value.asLong();
    }

    static void known(JsonNode object, Set<String> fields, String path) throws Refused {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!fields.contains(name)) {
                throw new Refused(
                        path + (name.length() > 60 ? name.substring(0, 60) : name),
                        "There is no such field.",
                        "Put facts of your own under attributes.");
            }
        }
    }
}

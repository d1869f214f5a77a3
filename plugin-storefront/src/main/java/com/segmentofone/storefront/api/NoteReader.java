package com.segmentofone.storefront.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.segmentofone.event.CustomerDirectory;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeNote;
import com.segmentofone.profile.AttributeNotes;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what one request says of customers' attributes. */
final class NoteReader {
    private static final Set<String> FIELDS =
            new HashSet<>(Arrays.asList("customer", "name", "value", "type", "source", "at"));
    private static final String SOURCE = "api";
    private static final String WHOSE = "Give customer one of: id, username, email, externalId.";
    private static final long LARGEST_LEAD = 5 * 60_000L;

    private final CustomerReader customers;
    private final AttributeNotes notes;
    private final Clock clock;
    /** What the request itself has told so far. */
    private final Map<String, Attribute.Kind> kinds = new HashMap<>();

    NoteReader(CustomerDirectory customers, AttributeNotes notes, Clock clock) {
        this.customers = new CustomerReader(customers, WHOSE);
        this.notes = notes;
        this.clock = clock;
    }

    AttributeNote read(JsonNode note) throws Refused {
        if (!note.isObject()) {
            throw new Refused(null, "This is no attribute.", "Write an object with customer, name and value.");
        }
        JsonFields.known(note, FIELDS, "");
        String name = name(note);
        Attribute.Kind kind = kind(note, name);
        String value = value(note, kind);
        AttributeNote read =
                AttributeNote.of(customers.read(note.path("customer")), name, source(note), kind, value, at(note));
        kinds.put(name, kind);
        return read;
    }

    private static String name(JsonNode note) throws Refused {
        String name = JsonFields.text(note, "name", AttributeNote.LONGEST_NAME);
        if (!AttributeNote.isName(name)) {
            throw new Refused("name", "This cannot be an attribute's name.", "Leave out control characters.");
        }
        return name;
    }

    private static String source(JsonNode note) throws Refused {
        String source = note.hasNonNull("source") ? note.get("source").asText() : SOURCE;
        if (!AttributeNote.isSource(source)) {
            throw new Refused(
                    "source",
                    "This cannot be a source.",
                    "Use 1 to 40 of a-z, 0-9, - and _, beginning with a letter; store is the shop's own.");
        }
        return source;
    }

    private long at(JsonNode note) throws Refused {
        long at = JsonFields.at(note, clock);
        if (at > clock.millis() + LARGEST_LEAD) {
            throw new Refused("at", "This instant is yet to come.", "Write since when it is so.");
        }
        return Math.min(at, clock.millis());
    }

    /** That of the value, unless it says otherwise; a value of null is of the kind that is known. */
    private Attribute.Kind kind(JsonNode note, String name) throws Refused {
        Attribute.Kind known = kinds.containsKey(name) ? kinds.get(name) : notes.kindOf(name);
        Attribute.Kind told = told(note, known);
        if (known != null && known != told) {
            throw new Refused(
                    "type",
                    "This attribute is known as a " + word(known) + ", not as a " + word(told) + ".",
                    "Send a " + word(known) + ", or use another name.");
        }
        return told;
    }

    private static Attribute.Kind told(JsonNode note, Attribute.Kind known) throws Refused {
        JsonNode value = note.path("value");
        if (note.hasNonNull("type")) {
            return typed(note.get("type").asText());
        }
        if (value.isNumber()) {
            return Attribute.Kind.NUMBER;
        }
        if (value.isBoolean()) {
            return Attribute.Kind.FLAG;
        }
        return value.isNull() && known != null ? known : Attribute.Kind.TEXT;
    }

    private static Attribute.Kind typed(String word) throws Refused {
        for (Attribute.Kind kind : Attribute.Kind.values()) {
            if (word(kind).equals(word)) {
                return kind;
            }
        }
        throw new Refused("type", "There is no such type.", "Write text, number, date or flag.");
    }

    private static String word(Attribute.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String value(JsonNode note, Attribute.Kind kind) throws Refused {
        JsonNode value = note.path("value");
        if (value.isNull()) {
            return null;
        }
        String text = value.isNumber() ? plain(value.decimalValue()) : value.isValueNode() ? value.asText() : "";
        if (value.isMissingNode() || !AttributeNote.isText(text, kind)) {
            throw new Refused(
                    "value",
                    "This is no " + word(kind) + ".",
                    "Write 1 to " + AttributeNote.LONGEST_TEXT
                            + " characters, a number of up to 40 digits, true or false, a date such as 2026-01-31 with the type date, or"
                            + " null for what is no longer known.");
        }
        return text;
    }

    /** One with a large exponent would be very long. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 40 ? "" : number.toPlainString();
    }
}

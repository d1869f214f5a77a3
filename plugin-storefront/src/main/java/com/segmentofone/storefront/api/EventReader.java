package com.segmentofone.storefront.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.segmentofone.event.CustomerDirectory;
import com.segmentofone.event.Identity;
import com.segmentofone.event.SiteEvent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Reads one event of a request, and finds out whose it is. */
final class EventReader {
    private static final Set<String> FIELDS = new HashSet<>(Arrays.asList(
            "id",
            "name",
            "customer",
            "visitor",
            "at",
            "product",
            "category",
            "quantity",
            "amount",
            "currency",
            "attributes"));
    /** What rules ask of events under these names is not an attribute. */
    private static final Set<String> TAKEN =
            new HashSet<>(Arrays.asList("category", "product", "brand", "price", "quantity", "amount"));

    private static final String WHOSE = "Give customer one of: id, username, email, externalId; or give visitor.";

    private final CustomerDirectory customers;
    private final Clock clock;

    EventReader(CustomerDirectory customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    SiteEvent read(JsonNode event) throws Refused {
        if (!event.isObject()) {
            throw new Refused(null, "This is no event.", "Write an object with id, name and customer.");
        }
        known(event, FIELDS, "");
        String id = text(event, "id", SiteEvent.LONGEST_ID);
        String name = text(event, "name", SiteEvent.LONGEST_ID);
        return with(event, made(id, name, who(event), at(event)));
    }

    private static SiteEvent made(String id, String name, Identity who, long at) throws Refused {
        try {
            return SiteEvent.of(id, name, who, at);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    "name",
                    "This cannot be an event's name.",
                    "Use 1 to 35 letters, digits, spaces, dots, dashes and underscores, beginning with a letter or digit.");
        }
    }

    private SiteEvent with(JsonNode event, SiteEvent read) throws Refused {
        read.product(id(event, "product")).category(id(event, "category"));
        if (event.hasNonNull("quantity")) {
            read.quantity((int) whole(event, "quantity", 1, 1_000_000));
        }
        amount(event, read);
        attributes(event.path("attributes"), read);
        return read;
    }

    private static Long id(JsonNode event, String field) throws Refused {
        return event.hasNonNull(field) ? Long.valueOf(whole(event, field, 1, Long.MAX_VALUE)) : null;
    }

    private static void amount(JsonNode event, SiteEvent read) throws Refused {
        if (!event.hasNonNull("amount")) {
            return;
        }
        if (!event.get("amount").isNumber()) {
            throw new Refused("amount", "The amount is no number.", "Write a number such as 12.50.");
        }
        Currency currency = currency(event);
        try {
            BigDecimal minor =
                    event.get("amount").decimalValue().movePointRight(Math.max(0, currency.getDefaultFractionDigits()));
            read.amount(minor.longValueExact(), currency.getCurrencyCode());
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new Refused(
                    "amount",
                    "This cannot be an amount of " + currency.getCurrencyCode() + ".",
                    "Write a number that is not negative, with at most "
                            + Math.max(0, currency.getDefaultFractionDigits()) + " decimals.");
        }
    }

    private static Currency currency(JsonNode event) throws Refused {
        try {
            return Currency.getInstance(event.path("currency").asText(""));
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    "currency", "The amount has no known currency.", "Write a code of ISO 4217, such as USD.");
        }
    }

    private static void attributes(JsonNode attributes, SiteEvent read) throws Refused {
        if (attributes.isMissingNode() || attributes.isNull()) {
            return;
        }
        if (!attributes.isObject()) {
            throw new Refused("attributes", "The attributes are no object.", "Write names with texts or numbers.");
        }
        for (Iterator<Map.Entry<String, JsonNode>> all = attributes.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> one = all.next();
            attribute(one.getKey(), one.getValue(), read);
        }
    }

    private static void attribute(String name, JsonNode value, SiteEvent read) throws Refused {
        String field = "attributes." + (name.length() > 60 ? name.substring(0, 60) : name);
        if (TAKEN.contains(name)) {
            throw new Refused(
                    field, "An attribute cannot have this name, for events have a field of it.", "Use another name.");
        }
        if (!value.isValueNode() || value.isNull()) {
            throw new Refused(field, "This is no value.", "Write a text, a number, true or false.");
        }
        try {
            read.attribute(name, value.asText());
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    field,
                    "There are too many attributes, or one is too long.",
                    "Use at most " + SiteEvent.MOST_ATTRIBUTES + " attributes, names up to " + SiteEvent.LONGEST_NAME
                            + " and values up to " + SiteEvent.LONGEST_VALUE + " characters.");
        }
    }

    private long at(JsonNode event) throws Refused {
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

    private Identity who(JsonNode event) throws Refused {
        if (event.hasNonNull("customer") == event.hasNonNull("visitor")) {
            throw new Refused("customer", "It is not clear whose the event is.", WHOSE);
        }
        return event.hasNonNull("visitor") ? visitor(event.get("visitor")) : customer(event.get("customer"));
    }

    private static Identity visitor(JsonNode visitor) throws Refused {
        if (!visitor.isTextual() || !visitor.asText().matches("[0-9a-f]{32}")) {
            throw new Refused(
                    "visitor",
                    "This is no visitor's id.",
                    "Write the value of the visitor cookie: 32 digits of 0-9, a-f.");
        }
        return Identity.visitor(visitor.asText());
    }

    private Identity customer(JsonNode customer) throws Refused {
        if (!customer.isObject() || customer.size() != 1) {
            throw new Refused("customer", "A customer is named in exactly one way.", WHOSE);
        }
        String by = customer.fieldNames().next();
        OptionalLong found = found(by, customer);
        if (!found.isPresent()) {
            throw new Refused(
                    "customer." + by,
                    "No customer, or more than one, has this " + by + ".",
                    "Check it, or name the customer in another way.");
        }
        return Identity.customer(found.getAsLong());
    }

    private OptionalLong found(String by, JsonNode customer) throws Refused {
        switch (by) {
            case "id":
                long id = whole(customer, by, 1, Long.MAX_VALUE);
                return customers.exists(id) ? OptionalLong.of(id) : OptionalLong.empty();
            case "username":
                return customers.byUsername(text(customer, by, 255));
            case "email":
                return customers.byEmail(text(customer, by, 255));
            case "externalId":
                return customers.byExternalId(text(customer, by, 255));
            default:
                throw new Refused("customer", "A customer is not named by this.", WHOSE);
        }
    }

    private static String text(JsonNode object, String field, int longest) throws Refused {
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

    private static long whole(JsonNode object, String field, long least, long most) throws Refused {
        JsonNode value = object.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < least || value.asLong() > most) {
            throw new Refused(
                    field, "This is no whole number in range.", "Write a whole number from " + least + " on.");
        }
        return value.asLong();
    }

    private static void known(JsonNode object, Set<String> fields, String path) throws Refused {
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

package com.segmentofone.storefront.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.segmentofone.event.CustomerDirectory;
import com.segmentofone.event.Identity;
import com.segmentofone.event.SiteEvent;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
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

    private final CustomerReader customers;
    private final Clock clock;

    EventReader(CustomerDirectory customers, Clock clock) {
        this.customers = new CustomerReader(customers, WHOSE);
        this.clock = clock;
    }

    SiteEvent read(JsonNode event) throws Refused {
        if (!event.isObject()) {
            throw new Refused(null, "This is no event.", "Write an object with id, name and customer.");
        }
        JsonFields.known(event, FIELDS, "");
        String id = JsonFields.text(event, "id", SiteEvent.LONGEST_ID);
        String name = JsonFields.text(event, "name", SiteEvent.LONGEST_ID);
        return with(event, made(id, name, who(event), JsonFields.at(event, clock)));
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
            read.quantity((int) JsonFields.whole(event, "quantity", 1, 1_000_000));
        }
        amount(event, read);
        attributes(event.path("attributes"), read);
        return read;
    }

    private static Long id(JsonNode event, String field) throws Refused {
        return event.hasNonNull(field) ? Long.valueOf(JsonFields.whole(event, field, 1, Long.MAX_VALUE)) : null;
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

    private Identity who(JsonNode event) throws Refused {
        if (event.hasNonNull("customer") == event.hasNonNull("visitor")) {
            throw new Refused("customer", "It is not clear whose the event is.", WHOSE);
        }
        return event.hasNonNull("visitor")
                ? visitor(event.get("visitor"))
                : Identity.customer(customers.read(event.get("customer")));
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
}

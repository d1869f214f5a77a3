package com.segmentofone.storefront.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.segmentofone.event.CustomerDirectory;
import java.util.OptionalLong;

/** Finds the customer whom a request names by id, user name, e-mail address or external id. */
final class CustomerReader {

    private final CustomerDirectory customers;
    private final String whose;

    /** @param whose says how to name somebody */
    CustomerReader(CustomerDirectory customers, String whose) {
        this.customers = customers;
        this.whose = whose;
    }

    /** @throws Refused when it names none, or more than one */
    long read(JsonNode customer) throws Refused {
        if (!customer.isObject() || customer.size() != 1) {
            throw new Refused("customer", "A customer is named in exactly one way.", whose);
        }
        String by = customer.fieldNames().next();
        OptionalLong found = found(by, customer);
        if (!found.isPresent()) {
            throw new Refused(
                    "customer." + by,
                    "No customer, or more than one, has this " + by + ".",
                    "Check it, or name the customer in another way.");
        }
        return found.getAsLong();
    }

    private OptionalLong found(String by, JsonNode customer) throws Refused {
        switch (by) {
            case "id":
                long id = JsonFields.whole(customer, by, 1, Long.MAX_VALUE);
                return customers.exists(id) ? OptionalLong.of(id) : OptionalLong.empty();
            case "username":
                return customers.byUsername(JsonFields.text(customer, by, 255));
            case "email":
                return customers.byEmail(JsonFields.text(customer, by, 255));
            case "externalId":
                return customers.byExternalId(JsonFields.text(customer, by, 255));
            default:
                throw new Refused("customer", "A customer is not named by this.", whose);
        }
    }
}

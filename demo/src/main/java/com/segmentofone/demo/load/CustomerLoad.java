package com.segmentofone.demo.load;

import com.segmentofone.demo.foodmart.Customer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes registered customers with address, phone and attributes; a customer's number is the data set's. */
final class CustomerLoad {

    private final Connection connection;
    private final Calendar calendar;
    private final Set<String> taken = new HashSet<>();
    private long attributes;

    CustomerLoad(Connection connection, Calendar calendar) {
        this.connection = connection;
        this.calendar = calendar;
    }

    void load(List<Customer> customers) throws SQLException {
        customers(customers);
        addresses(customers);
        attributes(customers);
    }

    private void customers(List<Customer> customers) throws SQLException {
        String password = encoded(DemoAccounts.CUSTOMER_PASSWORD);
        try (Batch rows = Batch.into(
                        connection,
                        "BLC_CUSTOMER",
                        "CUSTOMER_ID",
                        "USER_NAME",
                        "PASSWORD",
                        "EMAIL_ADDRESS",
                        "FIRST_NAME",
                        "LAST_NAME",
                        "LOCALE_CODE",
                        "IS_REGISTERED",
                        "DEACTIVATED",
                        "PASSWORD_CHANGE_REQUIRED",
                        "RECEIVE_EMAIL",
                        "DATE_CREATED",
                        "DATE_UPDATED");
                Batch roles =
                        Batch.into(connection, "BLC_CUSTOMER_ROLE", "CUSTOMER_ROLE_ID", "CUSTOMER_ID", "ROLE_ID")) {
            for (Customer customer : customers) {
                String userName = userName(customer);
                LocalDateTime opened = calendar.moved(customer.accountOpened()).atStartOfDay();
                rows.row(
                        customer.id(),
                        userName,
                        password,
                        userName + "@example.com",
                        customer.firstName(),
                        customer.lastName(),
                        ReferenceData.LOCALE,
                        true,
                        false,
                        false,
                        true,
                        opened,
                        opened);
            }
            rows.flush();
            for (Customer customer : customers) {
                roles.row(customer.id(), customer.id(), ReferenceData.USER_ROLE);
            }
        }
    }

    /** The highest number of an attribute so far. */
    long lastAttribute() {
        return attributes;
    }

    /** {@code sheri.nowmer}; whoever comes second with a name has their number behind it. */
    private String userName(Customer customer) {
        String name = (customer.firstName() + "." + customer.lastName())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z.]", "");
        return taken.add(name) ? name : name + customer.id();
    }

    private void addresses(List<Customer> customers) throws SQLException {
        try (Batch phones = Batch.into(connection, "BLC_PHONE", "PHONE_ID", "PHONE_NUMBER", "IS_ACTIVE", "IS_DEFAULT");
                Batch addresses = Batch.into(
                        connection,
                        "BLC_ADDRESS",
                        "ADDRESS_ID",
                        "FIRST_NAME",
                        "LAST_NAME",
                        "ADDRESS_LINE1",
                        "ADDRESS_LINE2",
                        "CITY",
                        "STATE_PROV_REGION",
                        "POSTAL_CODE",
                        "COUNTRY",
                        "PHONE_PRIMARY_ID",
                        "IS_ACTIVE",
                        "IS_DEFAULT",
                        "IS_BUSINESS")) {
            for (Customer customer : customers) {
                phones.row(customer.id(), customer.phone(), true, true);
            }
            phones.flush();
            for (Customer customer : customers) {
                addresses.row(
                        customer.id(),
                        customer.firstName(),
                        customer.lastName(),
                        customer.address(),
                        customer.addressLine2(),
                        customer.city(),
                        customer.state(),
                        customer.postalCode(),
                        ReferenceData.country(customer.country()),
                        customer.id(),
                        true,
                        true,
                        false);
            }
        }
        link(customers);
    }

    private void link(List<Customer> customers) throws SQLException {
        try (Batch links = Batch.into(
                connection,
                "BLC_CUSTOMER_ADDRESS",
                "CUSTOMER_ADDRESS_ID",
                "CUSTOMER_ID",
                "ADDRESS_ID",
                "ADDRESS_NAME")) {
            for (Customer customer : customers) {
                links.row(customer.id(), customer.id(), customer.id(), "Home");
            }
        }
    }

    private void attributes(List<Customer> customers) throws SQLException {
        try (Batch rows =
                Batch.into(connection, "BLC_CUSTOMER_ATTRIBUTE", "CUSTOMER_ATTR_ID", "CUSTOMER_ID", "NAME", "VALUE")) {
            for (Customer customer : customers) {
                for (Map.Entry<String, Object> attribute : known(customer).entrySet()) {
                    rows.row(
                            ++attributes,
                            customer.id(),
                            attribute.getKey(),
                            attribute.getValue().toString());
                }
            }
        }
    }

    private Map<String, Object> known(Customer customer) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("birthdate", customer.birthdate());
        known.put("gender", customer.gender());
        known.put("marital_status", customer.maritalStatus());
        known.put("yearly_income", customer.yearlyIncome());
        known.put("education", customer.education());
        known.put("occupation", customer.occupation());
        known.put("total_children", customer.totalChildren());
        known.put("num_children_at_home", customer.childrenAtHome());
        known.put("num_cars_owned", customer.carsOwned());
        known.put("houseowner", customer.houseOwner());
        known.put("member_card", customer.memberCard());
        known.put("date_accnt_opened", calendar.moved(customer.accountOpened()));
        known.values().removeIf(java.util.Objects::isNull);
        return known;
    }

    /** As the store's password encoder does it: SHA-256 without salt, in hexadecimal. */
    static String encoded(String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

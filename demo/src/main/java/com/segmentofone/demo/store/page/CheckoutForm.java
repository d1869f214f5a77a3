package com.segmentofone.demo.store.page;

import java.util.regex.Pattern;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.validation.Errors;
import org.springframework.validation.ValidationUtils;

/** What the one page of the checkout asks. The card is never stored. */
public class CheckoutForm {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern CARD = Pattern.compile("[0-9]{13,19}");
    private static final Pattern EXPIRY = Pattern.compile("(0[1-9]|1[0-2]) ?/ ?[0-9]{2}");
    private static final Pattern CODE = Pattern.compile("[0-9]{3,4}");
    private static final int LONGEST = 120;

    private String email = "";
    private String firstName = "";
    private String lastName = "";
    private String street = "";
    private String city = "";
    private String state = "";
    private String postalCode = "";
    private String country = "US";
    private Long delivery;
    private String cardNumber = "4111 1111 1111 1111";
    private String cardExpiry = "12 / 30";
    private String cardCode = "123";

    void prefill(Customer customer, Address address) {
        email = text(customer.getEmailAddress());
        firstName = text(customer.getFirstName());
        lastName = text(customer.getLastName());
        if (address != null) {
            street = text(address.getAddressLine1());
            city = text(address.getCity());
            state = address.getState() == null ? "" : address.getState().getAbbreviation();
            postalCode = text(address.getPostalCode());
            country = address.getCountry() == null
                    ? country
                    : address.getCountry().getAbbreviation();
        }
    }

    /** Every rejection names the message that tells what to do. */
    void validate(Errors errors) {
        for (String field : new String[] {"firstName", "lastName", "street", "city", "postalCode"}) {
            ValidationUtils.rejectIfEmptyOrWhitespace(errors, field, "checkout.required");
            Object value = errors.getFieldValue(field);
            if (value != null && value.toString().length() > LONGEST) {
                errors.rejectValue(field, "checkout.tooLong");
            }
        }
        rejectUnless(EMAIL.matcher(email).matches(), errors, "email", "checkout.email.invalid");
        rejectUnless(
                CARD.matcher(digits(cardNumber)).matches() && luhn(digits(cardNumber)),
                errors,
                "cardNumber",
                "checkout.card.invalid");
        rejectUnless(EXPIRY.matcher(cardExpiry.trim()).matches(), errors, "cardExpiry", "checkout.expiry.invalid");
        rejectUnless(CODE.matcher(cardCode.trim()).matches(), errors, "cardCode", "checkout.code.invalid");
    }

    private static void rejectUnless(boolean good, Errors errors, String field, String message) {
        if (!good) {
            errors.rejectValue(field, message);
        }
    }

    private static String digits(String number) {
        return number.replaceAll("[ -]", "");
    }

    /** The check digit that every card number carries. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = text(email).trim();
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = text(firstName).trim();
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = text(lastName).trim();
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = text(street).trim();
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = text(city).trim();
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = text(state).trim();
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = text(postalCode).trim();
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = text(country).trim();
    }

    public Long getDelivery() {
        return delivery;
    }

    public void setDelivery(Long delivery) {
        this.delivery = delivery;
    }

    public String getCardNumber() {
        return cardNumber;
    }

    public void setCardNumber(String cardNumber) {
        this.cardNumber = text(cardNumber);
    }

    public String getCardExpiry() {
        return cardExpiry;
    }

    public void setCardExpiry(String cardExpiry) {
        this.cardExpiry = text(cardExpiry);
    }

    public String getCardCode() {
        return cardCode;
    }

    public void setCardCode(String cardCode) {
        this.cardCode = text(cardCode);
    }
}

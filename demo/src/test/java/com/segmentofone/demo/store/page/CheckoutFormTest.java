package com.segmentofone.demo.store.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;

class CheckoutFormTest {

    @Test
    void a_complete_form_with_the_demo_card_has_no_errors() {
        assertEquals(0, errorsOf(complete()).getErrorCount());
    }

    @Test
    void an_empty_form_marks_every_field_that_must_be_filled() {
        CheckoutForm form = new CheckoutForm();
        form.setCardNumber("");
        form.setCardExpiry("");
        form.setCardCode("");
        BeanPropertyBindingResult errors = errorsOf(form);
        for (String field : new String[] {
            "email", "firstName", "lastName", "street", "city", "postalCode", "cardNumber", "cardExpiry", "cardCode"
        }) {
            assertTrue(errors.hasFieldErrors(field), field);
        }
    }

    @Test
    void a_mistyped_card_number_is_noticed() {
        CheckoutForm form = complete();
        form.setCardNumber("4111 1111 1111 1112");
        assertEquals(
                "checkout.card.invalid",
                errorsOf(form).getFieldError("cardNumber").getCode());
    }

    @Test
    void an_address_without_at_is_no_email_address() {
        CheckoutForm form = complete();
        form.setEmail("ann.example.com");
        assertTrue(errorsOf(form).hasFieldErrors("email"));
    }

    @Test
    void the_check_digit_follows_the_published_examples() {
        assertTrue(CheckoutForm.luhn("79927398713"));
        assertFalse(CheckoutForm.luhn("79927398710"));
    }

    private static CheckoutForm complete() {
        CheckoutForm form = new CheckoutForm();
        form.setEmail("ann@example.com");
        form.setFirstName("Ann");
        form.setLastName("Lee");
        form.setStreet("1 Fennel Street");
        form.setCity("Salem");
        form.setPostalCode("97301");
        return form;
    }

    private static BeanPropertyBindingResult errorsOf(CheckoutForm form) {
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, "checkout");
        form.validate(errors);
        return errors;
    }
}

package com.segmentofone.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
    @Test
    void keysTellVisitorsFromCustomersAndBack_SPEC_2_8() {
        assertEquals(Identity.customer(42), Identity.ofKey("c42"));
        assertEquals(Identity.visitor("42"), Identity.ofKey("v42"));
        assertEquals(42, Identity.ofKey("c42").customerId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "<script>", "a'--", "ü", "1234567890123456789012345678901234567890"})
    void aForgedCookieIsNoVisitor_SPEC_2_8(String cookie) {
        assertThrows(IllegalArgumentException.class, () -> Identity.visitor(cookie));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c", "v", "x1", "cx"})
    void whatIsNoKeyIsRefused(String key) {
        assertThrows(IllegalArgumentException.class, () -> Identity.ofKey(key));
    }
}

package com.segmentofone.testhost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;

class TestHostIT {
    @Test
    void theHostStartsWithoutThePlugin() {
        try (TestDatabase database = TestDatabase.h2();
                TestHost host = TestHost.on(database).start()) {
            assertNotNull(host.context().getBean("blCheckoutService"));
            assertEquals(0, database.number("select count(*) from BLC_ORDER"));
        }
    }
}

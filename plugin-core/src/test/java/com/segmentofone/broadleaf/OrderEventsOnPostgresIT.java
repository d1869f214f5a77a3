package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;

class OrderEventsOnPostgresIT extends OrderEventsScenario {
    OrderEventsOnPostgresIT() {
        super(TestDatabase.postgres());
    }
}

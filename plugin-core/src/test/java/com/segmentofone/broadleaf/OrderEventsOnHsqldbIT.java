package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;

class OrderEventsOnHsqldbIT extends OrderEventsScenario {
    OrderEventsOnHsqldbIT() {
        super(TestDatabase.hsqldb());
    }
}

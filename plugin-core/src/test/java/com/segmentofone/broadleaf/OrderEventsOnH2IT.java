package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;

class OrderEventsOnH2IT extends OrderEventsScenario {
    OrderEventsOnH2IT() {
        super(TestDatabase.h2());
    }
}

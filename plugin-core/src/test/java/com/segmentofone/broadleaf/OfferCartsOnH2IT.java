package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;

class OfferCartsOnH2IT extends OfferCartsScenario {
    OfferCartsOnH2IT() {
        super(TestDatabase.h2());
    }
}

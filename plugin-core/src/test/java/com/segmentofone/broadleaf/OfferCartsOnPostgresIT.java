package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;

class OfferCartsOnPostgresIT extends OfferCartsScenario {
    OfferCartsOnPostgresIT() {
        super(TestDatabase.postgres());
    }
}

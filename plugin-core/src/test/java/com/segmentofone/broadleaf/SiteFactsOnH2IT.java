package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;

class SiteFactsOnH2IT extends SiteFactsScenario {
    SiteFactsOnH2IT() {
        super(TestDatabase.h2());
    }
}

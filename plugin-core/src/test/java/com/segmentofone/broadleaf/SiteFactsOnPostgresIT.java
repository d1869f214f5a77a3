package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;

class SiteFactsOnPostgresIT extends SiteFactsScenario {
    SiteFactsOnPostgresIT() {
        super(TestDatabase.postgres());
    }
}

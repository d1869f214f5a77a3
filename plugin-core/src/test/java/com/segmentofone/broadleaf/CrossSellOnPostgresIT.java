package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;

class CrossSellOnPostgresIT extends CrossSellScenario {
    CrossSellOnPostgresIT() {
        super(TestDatabase.postgres());
    }
}

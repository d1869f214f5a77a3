package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;

class CrossSellOnH2IT extends CrossSellScenario {
    CrossSellOnH2IT() {
        super(TestDatabase.h2());
    }
}

package com.segmentofone.oracle;

import com.segmentofone.testhost.TestDatabase;

class OracleOnH2IT extends OracleScenario {
    OracleOnH2IT() {
        super(TestDatabase.h2());
    }
}

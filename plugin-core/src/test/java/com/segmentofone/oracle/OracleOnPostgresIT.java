package com.segmentofone.oracle;

import com.segmentofone.testhost.TestDatabase;

class OracleOnPostgresIT extends OracleScenario {
    OracleOnPostgresIT() {
        super(TestDatabase.postgres());
    }
}

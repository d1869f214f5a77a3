package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;

class CutOffsOnPostgresIT extends CutOffsScenario {
    CutOffsOnPostgresIT() {
        super(TestDatabase.postgres());
    }
}

package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;

class CutOffsOnH2IT extends CutOffsScenario {
    CutOffsOnH2IT() {
        super(TestDatabase.h2());
    }
}

package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;

class SegmentsOnH2IT extends SegmentsScenario {
    SegmentsOnH2IT() {
        super(TestDatabase.h2());
    }
}

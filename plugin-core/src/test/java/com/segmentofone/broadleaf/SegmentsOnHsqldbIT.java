package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;

class SegmentsOnHsqldbIT extends SegmentsScenario {
    SegmentsOnHsqldbIT() {
        super(TestDatabase.hsqldb());
    }
}

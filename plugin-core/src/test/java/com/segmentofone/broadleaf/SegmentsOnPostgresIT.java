package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;

class SegmentsOnPostgresIT extends SegmentsScenario {
    SegmentsOnPostgresIT() {
        super(TestDatabase.postgres());
    }
}

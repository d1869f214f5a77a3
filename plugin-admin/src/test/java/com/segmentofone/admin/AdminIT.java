package com.segmentofone.admin;

import com.segmentofone.testhost.TestDatabase;

/** On H2. */
class AdminIT extends AdminScenario {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}

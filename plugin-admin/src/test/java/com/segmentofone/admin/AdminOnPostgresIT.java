package com.segmentofone.admin;

import com.segmentofone.testhost.TestDatabase;

/** On PostgreSQL. */
class AdminOnPostgresIT extends AdminScenario {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}

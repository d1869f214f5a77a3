package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;

class ListsOnPostgresIT extends ListsScenario {
    ListsOnPostgresIT() {
        super(TestDatabase.postgres());
    }
}

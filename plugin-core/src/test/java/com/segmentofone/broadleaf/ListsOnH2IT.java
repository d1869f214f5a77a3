package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;

class ListsOnH2IT extends ListsScenario {
    ListsOnH2IT() {
        super(TestDatabase.h2());
    }
}

package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SchemaModesOnH2FileIT extends SchemaModesScenario {
    @TempDir
    static Path folder;

    SchemaModesOnH2FileIT() {
        super(TestDatabase.h2());
    }

    @Override
    TestDatabase open() {
        return TestDatabase.h2File(folder);
    }
}

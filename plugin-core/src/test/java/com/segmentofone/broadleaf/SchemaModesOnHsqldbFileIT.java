package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SchemaModesOnHsqldbFileIT extends SchemaModesScenario {
    @TempDir
    static Path folder;

    SchemaModesOnHsqldbFileIT() {
        super(TestDatabase.hsqldb());
    }

    @Override
    TestDatabase open() {
        return TestDatabase.hsqldbFile(folder);
    }
}

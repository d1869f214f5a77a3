package com.segmentofone.demo.load;

import com.segmentofone.demo.DemoOptions;
import com.segmentofone.demo.truth.Findings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class StoreLoadOnH2IT extends StoreLoadContract {

    StoreLoadOnH2IT() {
        super(DemoOptions.Database.H2);
    }

    @TestFactory
    Stream<DynamicTest> theShuffledControlHasNoneOfTheTruths(@TempDir Path folder) throws SQLException {
        return Findings.control(ControlStore.like(database(), folder, loadedOn()))
                .tests();
    }
}

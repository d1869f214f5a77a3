package com.segmentofone.broadleaf;

import com.segmentofone.testhost.TestDatabase;
import org.junit.jupiter.api.AfterAll;

class SchemaModesOnPostgresIT extends SchemaModesScenario {
    private static final TestDatabase SERVER = TestDatabase.postgres();

    SchemaModesOnPostgresIT() {
        super(another("reference"));
        another("store").close();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Override
    TestDatabase open() {
        return at("store");
    }

    private static TestDatabase another(String name) {
        SERVER.update("create database " + name);
        return at(name);
    }

    private static TestDatabase at(String name) {
        return TestDatabase.postgresAt(SERVER.url().replace("/postgres?", "/" + name + "?"));
    }
}

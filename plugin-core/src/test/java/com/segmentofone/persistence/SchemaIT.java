package com.segmentofone.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.testhost.TestDatabase;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way of an older database to the newest schema, without a host. SPEC 9.2 */
class SchemaIT {
    private static final String LATER = "com/segmentofone/persistence/later";

    private static TestDatabase postgres;

    /** Each a new, empty database. */
    enum Kind {
        H2(TestDatabase::h2),
        HSQLDB(TestDatabase::hsqldb),
        POSTGRESQL(() -> {
            postgres.update("drop schema public cascade");
            postgres.update("create schema public");
            return TestDatabase.postgresAt(postgres.url());
        });

        private final Supplier<TestDatabase> make;

        Kind(Supplier<TestDatabase> make) {
            this.make = make;
        }
    }

    @BeforeAll
    static void start() {
        postgres = TestDatabase.postgres();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    /** SPEC 9.7 */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void theFirstVersionBecomesTheNewestAndKeepsItsRows(Kind kind) {
        List<List<Object>> newest = newest(kind);
        try (TestDatabase upgraded = kind.make.get()) {
            new Schema(upgraded.dataSource(), Schema.FOLDER, 1).migrate();
            upgraded.update("insert into SEG_META (NAME, VAL) values ('old', 'kept')");
            migrate(upgraded);
            assertEquals(1, upgraded.number("select count(*) from SEG_META where NAME = 'old'"));
            assertEquals(newest, columns(upgraded));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void tablesThatAnotherMadeAndAVersionWithoutAHistoryAreTakenAsTheyAre(Kind kind) {
        List<List<Object>> newest = newest(kind);
        try (TestDatabase database = kind.make.get()) {
            new Schema(database.dataSource(), Schema.FOLDER, 1).migrate();
            database.update("drop table \"SEG_SCHEMA_HISTORY\"");
            database.update("insert into SEG_META (NAME, VAL) values ('old', 'kept')");
            migrate(database);
            assertEquals(1, database.number("select count(*) from SEG_META where NAME = 'old'"));
            assertEquals(newest, columns(database));
        }
    }

    /** SPEC 9.7 */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void aTableThatWasDroppedBetweenTwoVersionsComesBackAndIsUpgraded(Kind kind) {
        List<List<Object>> newest = newest(kind);
        try (TestDatabase database = kind.make.get()) {
            new Schema(database.dataSource(), Schema.FOLDER, 1).migrate();
            for (String table : List.of("SEG_SEGMENT", "SEG_SLOT", "SEG_SLOT_VARIANT", "SEG_VARIANT_AUDIENCE")) {
                database.update("drop table " + table);
            }
            migrate(database);
            migrate(database);
            assertEquals(newest, columns(database));
        }
    }

    /** SPEC 9.6 */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void aStoreThatBeginsAnewHasNothingOfTheOld(Kind kind) {
        try (TestDatabase database = kind.make.get()) {
            migrate(database);
            database.update("create table SEG_OF_THE_SITE (A integer)");
            database.update("insert into SEG_META (NAME, VAL) values ('old', 'gone')");
            List<List<Object>> before = columns(database);
            new Schema(database.dataSource()).drop();
            assertEquals(1, columns(database).size(), "the site's own table stays");
            new Schema(database.dataSource()).drop();
            migrate(database);
            assertEquals(before, columns(database));
            assertEquals(0, database.number("select count(*) from SEG_META"));
        }
    }

    /** SPEC 9.7 */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyMigrationIsRunOnce(Kind kind) {
        try (TestDatabase database = kind.make.get()) {
            migrate(database);
            String history = kind == Kind.HSQLDB ? "VERSION" : "\"version\" as VERSION";
            String rows = "select " + history + " from \"SEG_SCHEMA_HISTORY\" order by 1";
            List<List<Object>> first = database.query(rows);
            migrate(database);
            assertEquals(first, database.query(rows));
            assertTrue(first.size() >= Migration.in(Schema.FOLDER).size());
        }
    }

    /** SPEC 9.7 */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void laterVersionsAreRunOnceAndInOrderAfterAStopInTheMiddleToo(Kind kind) {
        try (TestDatabase database = kind.make.get()) {
            new Schema(database.dataSource(), LATER, 1).migrate();
            new Schema(database.dataSource(), LATER, 2).migrate();
            database.update("drop table SEG_NEW");
            new Schema(database.dataSource(), LATER, 3).migrate();
            new Schema(database.dataSource(), LATER, 3).migrate();
            assertEquals(
                    List.of(List.of("a", 1L, 3L), List.of("b", 1L, 3L)),
                    database.query("select NAME, ONE, TWO from SEG_OLD order by NAME"));
            assertEquals(List.of(List.of("c", 9L)), database.query("select NAME, THREE from SEG_NEW"));
        }
    }

    @Test
    void onAnOldHsqldbAStatementThatFailedIsTriedAgainAndThoseBeforeItAreNot() {
        try (TestDatabase database = TestDatabase.hsqldb()) {
            new Schema(database.dataSource(), LATER, 2).migrate();
            database.update("alter table SEG_OLD drop column TWO");
            assertThrows(DatabaseException.class, () -> new Schema(database.dataSource(), LATER, 3).migrate());
            database.update("alter table SEG_OLD add column TWO bigint");
            new Schema(database.dataSource(), LATER, 3).migrate();
            assertEquals(2, database.number("select count(*) from SEG_OLD where TWO = 3"));
            assertEquals(1, database.number("select count(*) from SEG_NEW"));
        }
    }

    private static void migrate(TestDatabase database) {
        new Schema(database.dataSource()).migrate();
    }

    private static List<List<Object>> newest(Kind kind) {
        try (TestDatabase database = kind.make.get()) {
            migrate(database);
            List<List<Object>> columns = columns(database);
            assertFalse(columns.isEmpty());
            return columns;
        }
    }

    private static List<List<Object>> columns(TestDatabase database) {
        return database.query("select lower(TABLE_NAME), lower(COLUMN_NAME), lower(DATA_TYPE)"
                + " from INFORMATION_SCHEMA.COLUMNS where lower(TABLE_NAME) like 'seg\\_%' escape '\\' order by 1, 2");
    }
}

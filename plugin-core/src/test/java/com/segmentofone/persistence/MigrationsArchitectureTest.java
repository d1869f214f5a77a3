package com.segmentofone.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every migration keeps to the forms that all databases take, and that can be run again. SPEC 9.2 */
class MigrationsArchitectureTest {
    private final List<Migration> all = Migration.in(Schema.FOLDER);

    @Test
    void versionsAreUnique() {
        List<Integer> versions = all.stream().map(Migration::version).collect(Collectors.toList());
        assertEquals(versions.stream().distinct().collect(Collectors.toList()), versions);
        assertEquals(1, versions.get(0));
    }

    /** SPEC 9.3 */
    @Test
    void everyStatementIsOfAFormThatCanBeRunAgain() {
        for (Migration migration : all) {
            for (MigrationStatement statement : migration.statements("text")) {
                assertTrue(
                        statement.isRepeatable(),
                        () -> "V" + migration.version()
                                + ": write \"create table if not exists T\", \"create index if not"
                                + " exists I on T\", \"alter table T add column if not exists C\", \"insert into T\","
                                + " \"update T\" or \"delete from T\", each ended by a semicolon at the end of its line; not: "
                                + statement.sql());
                assertTrue(statement.table().startsWith("SEG_"), statement::sql);
            }
        }
    }

    @Test
    void otherFormsAreSeen() {
        assertFalse(new MigrationStatement("create table SEG_X (A integer)").isRepeatable());
        assertFalse(new MigrationStatement("create index SEG_X_IX on SEG_X (A)").isRepeatable());
        assertFalse(new MigrationStatement("alter table SEG_X add column B integer").isRepeatable());
        assertFalse(new MigrationStatement("alter table SEG_X drop column A").isRepeatable());
        assertTrue(new MigrationStatement("create unique index if not exists\n I\n on SEG_X (A)").isRepeatable());
    }

    @Test
    void theConditionIsLeftOutWhereAnOldDatabaseDoesNotKnowIt() {
        assertEquals(
                "alter table SEG_X add column B varchar(3)",
                new MigrationStatement("alter table SEG_X add column if not exists B varchar(3)").withoutCondition());
        assertEquals(
                "create index I on SEG_X (A)",
                new MigrationStatement("create index if not exists I on SEG_X (A)").withoutCondition());
        assertEquals(
                "create table if not exists SEG_X (A integer)",
                new MigrationStatement("create table if not exists SEG_X (A integer)").withoutCondition());
    }
}

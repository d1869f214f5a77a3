package com.segmentofone.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the plugin's own tables up to date, beside whatever the site does with its own. */
public final class Schema {
    static final String HISTORY = "SEG_SCHEMA_HISTORY";
    static final String FOLDER = "com/segmentofone/db";
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    private final DataSource dataSource;
    private final Jdbc jdbc;
    private final String folder;
    private final int newest;
    private final List<Migration> migrations;

    public Schema(DataSource dataSource) {
        this(dataSource, FOLDER, Integer.MAX_VALUE);
    }

    /** @param newest the last version to migrate to */
    Schema(DataSource dataSource, String folder, int newest) {
        this.dataSource = dataSource;
        this.jdbc = new Jdbc(dataSource);
        this.folder = folder;
        this.newest = newest;
        this.migrations = Migration.in(folder).stream()
                .filter(migration -> migration.version() <= newest)
                .collect(Collectors.toList());
    }

    /** Makes tables again that somebody dropped, then runs the migrations that have not been run, in order. */
    public void migrate() {
        jdbc.inTransaction(connection -> {
            String product = connection.getMetaData().getDatabaseProductName();
            String longText = product.startsWith("PostgreSQL") ? "text" : "varchar(1000000)";
            Migrator migrator = product.startsWith("HSQL")
                    ? new OldHsqldb(migrations, longText)
                    : new FlywayMigrator(dataSource, folder, newest, longText);
            restoreDropped(connection, past(migrator.done(connection), longText));
            connection.commit();
            migrator.migrate(connection);
            return null;
        });
    }

    /** Takes away everything that the plugin has in the database, for a store that begins anew. */
    public void drop() {
        jdbc.inTransaction(connection -> {
            Set<String> ours = made(past(null, ""));
            ours.retainAll(Tables.in(connection));
            for (String table : ours) {
                Tables.execute(connection, "drop table if exists " + table + " cascade");
            }
            Tables.execute(connection, "drop table if exists \"" + HISTORY + '"');
            return null;
        });
    }

    /** A dropped table is made by going through its own history again, up to where the database is. */
    private static void restoreDropped(Connection connection, List<MigrationStatement> past) throws SQLException {
        Set<String> missing = made(past);
        missing.removeAll(Tables.in(connection));
        if (missing.isEmpty()) {
            return;
        }
        LOG.info("making tables again that were dropped: {}", missing);
        for (MigrationStatement statement : past) {
            if (missing.contains(statement.table())) {
                Tables.execute(connection, statement.withoutCondition());
            }
        }
    }

    /** @param done statements per version; null for all there are */
    private List<MigrationStatement> past(Map<Integer, Integer> done, String longText) {
        List<MigrationStatement> past = new ArrayList<>();
        for (Migration migration : migrations) {
            List<MigrationStatement> all = migration.statements(longText);
            int run = done == null ? all.size() : done.getOrDefault(migration.version(), 0);
            past.addAll(all.subList(0, Math.min(all.size(), run)));
        }
        return past;
    }

    private static Set<String> made(List<MigrationStatement> statements) {
        return statements.stream()
                .filter(MigrationStatement::makesTable)
                .map(MigrationStatement::table)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

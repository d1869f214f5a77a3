package com.segmentofone.persistence;

import java.sql.Connection;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Leaves the work to Flyway, on connections of its own. */
final class FlywayMigrator implements Migrator {
    private final Flyway flyway;

    FlywayMigrator(DataSource dataSource, String folder, int newest, String longText) {
        this.flyway = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:" + folder)
                .table(Schema.HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(newest == Integer.MAX_VALUE ? "latest" : String.valueOf(newest))
                .outOfOrder(true)
                .placeholders(Collections.singletonMap("longtext", longText))
                .load();
    }

    @Override
    public Map<Integer, Integer> done(Connection connection) {
        return Arrays.stream(flyway.info().applied())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(
                        version -> version.getMajor().intValue(), version -> Integer.MAX_VALUE, Integer::max));
    }

    @Override
    public void migrate(Connection connection) {
        flyway.migrate();
    }
}

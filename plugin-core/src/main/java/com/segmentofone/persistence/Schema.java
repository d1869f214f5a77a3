package com.segmentofone.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.FileCopyUtils;

/** Brings the plugin's own tables up to date, beside whatever the site does with its own. */
public final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final String LOCATION = "com/segmentofone/db";
    private static final String FIRST = LOCATION + "/V1__segment_of_one.sql";
    private static final List<String> TABLES = Collections.unmodifiableList(Arrays.asList(
            "SEG_EVENT",
            "SEG_ALIAS",
            "SEG_SEGMENT",
            "SEG_SEGMENT_VERSION",
            "SEG_MEMBERSHIP",
            "SEG_MEMBERSHIP_HISTORY",
            "SEG_SLOT",
            "SEG_SLOT_VARIANT",
            "SEG_VARIANT_AUDIENCE",
            "SEG_CHANGE",
            "SEG_META"));

    private final DataSource dataSource;

    public Schema(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Changes nothing when everything is there. */
    public void migrate() {
        try {
            String product = product();
            Map<String, String> words = Collections.singletonMap("${longtext}", longText(product));
            if (product.startsWith("HSQL")) {
                migrateOldHsqldb(words);
                return;
            }
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:" + LOCATION)
                    .table("SEG_SCHEMA_HISTORY")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholders(Collections.singletonMap("longtext", longText(product)))
                    .load()
                    .migrate();
            restoreDropped(words);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Hibernate's create and create-drop take away tables that the history has as made; the script makes missing ones only. */
    private void restoreDropped(Map<String, String> words) throws SQLException {
        Set<String> missing = missing();
        if (!missing.isEmpty()) {
            LOG.info("making tables again that were dropped: {}", missing);
            runFirst(words);
        }
    }

    /** The host's HSQLDB 2.3 is too old for Flyway and knows no "if not exists" for an index: what is there already is refused. */
    private void migrateOldHsqldb(Map<String, String> words) throws SQLException {
        Map<String, String> older = new HashMap<>(words);
        older.put("index if not exists", "index");
        ResourceDatabasePopulator script = script(older);
        script.setContinueOnError(true);
        run(script);
        if (!missing().isEmpty()) {
            throw new IllegalStateException("the database refused to make " + missing());
        }
    }

    private void runFirst(Map<String, String> words) throws SQLException {
        run(script(words));
    }

    private static ResourceDatabasePopulator script(Map<String, String> words) {
        ResourceDatabasePopulator script = new ResourceDatabasePopulator();
        script.setSqlScriptEncoding("UTF-8");
        script.addScript(new ByteArrayResource(withWords(words)));
        return script;
    }

    private void run(ResourceDatabasePopulator script) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            script.populate(connection);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private static byte[] withWords(Map<String, String> words) {
        try {
            ClassPathResource first = new ClassPathResource(FIRST, Schema.class.getClassLoader());
            String text = new String(FileCopyUtils.copyToByteArray(first.getInputStream()), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace(word.getKey(), word.getValue());
            }
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> missing() throws SQLException {
        Set<String> missing = new HashSet<>(TABLES);
        try (Connection connection = dataSource.getConnection()) {
            String catalog = connection.getCatalog();
            for (String pattern : Arrays.asList("SEG_%", "seg_%")) {
                try (ResultSet tables = connection
                        .getMetaData()
                        .getTables(catalog, null, pattern, new String[] {"TABLE", "BASE TABLE"})) {
                    while (tables.next()) {
                        missing.remove(tables.getString("TABLE_NAME").toUpperCase(Locale.ROOT));
                    }
                }
            }
        }
        return missing;
    }

    private String product() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }

    private static String longText(String product) {
        return product.startsWith("PostgreSQL") ? "text" : "varchar(1000000)";
    }
}

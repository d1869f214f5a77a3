package com.segmentofone.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Runs migrations, each once, and keeps account of them in the database. */
interface Migrator {
    /** How many statements of each version have been run. */
    Map<Integer, Integer> done(Connection connection) throws SQLException;

    void migrate(Connection connection) throws SQLException;
}

package com.segmentofone.persistence;

import java.sql.SQLException;

/** The database refused, or could not be reached. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** True when the same data would be refused again, as opposed to a database that is away for a while. */
    boolean isAboutData() {
        return isAboutData((SQLException) getCause());
    }

    /** A row with this key is there already, or a rule of the table is broken. */
    static boolean isCollision(SQLException e) {
        return state(e).startsWith("23");
    }

    private static boolean isAboutData(SQLException e) {
        return state(e).startsWith("22") || isCollision(e);
    }

    private static String state(SQLException e) {
        SQLException next = e.getNextException();
        String state = e.getSQLState() == null && next != null ? next.getSQLState() : e.getSQLState();
        return state == null ? "" : state;
    }
}

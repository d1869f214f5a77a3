package com.segmentofone.admin.broadleaf;

import java.io.IOException;
import java.io.Reader;
import java.sql.Clob;
import java.sql.SQLException;

/** Text of any length, as one database or the other returns it. */
final class LongText {

    private LongText() {}

    static String of(Object column) {
        if (!(column instanceof Clob)) {
            return (String) column;
        }
        try (Reader reader = ((Clob) column).getCharacterStream()) {
            StringBuilder text = new StringBuilder();
            char[] part = new char[4096];
            for (int n = reader.read(part); n >= 0; n = reader.read(part)) {
                text.append(part, 0, n);
            }
            return text.toString();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("a long text cannot be read", e);
        }
    }
}

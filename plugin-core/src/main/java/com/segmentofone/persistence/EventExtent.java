package com.segmentofone.persistence;

import com.segmentofone.profile.History;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How many events some identities have in the log, and from when to when: read from an index, not from the events. */
final class EventExtent {

    private final long events;
    private final long first;
    private final long last;

    private EventExtent(long events, long first, long last) {
        this.events = events;
        this.first = first;
        this.last = last;
    }

    static EventExtent of(Connection connection, List<String> keys) throws SQLException {
        String sql = "select count(*), min(OCCURRED_AT), max(OCCURRED_AT) from SEG_EVENT where IDENTITY_KEY in ("
                + EventRows.questionMarks(keys.size()) + ")";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.size(); i++) {
                select.setString(i + 1, keys.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new EventExtent(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        }
    }

    /** Events are never changed, so the same number from and to the same times are the same events. */
    boolean isOf(History history) {
        int n = history.size();
        return n == events && (n == 0 || history.occurredAt(0) == first && history.occurredAt(n - 1) == last);
    }
}

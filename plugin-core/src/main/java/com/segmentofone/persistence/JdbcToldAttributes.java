package com.segmentofone.persistence;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventIds;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeDescription;
import com.segmentofone.profile.AttributeNote;
import com.segmentofone.profile.ToldAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The notes in SEG_ATTRIBUTE. */
public final class JdbcToldAttributes implements ToldAttributes {

    private static final int AT_ONCE = 500;
    private static final long MEMORY_MILLIS = 60_000;
    private static final String OLD =
            "select KIND, VAL from SEG_ATTRIBUTE where CUSTOMER_ID = ? and NAME = ? and SOURCE = ? and AS_OF = ?";
    private static final String UPDATE = "update SEG_ATTRIBUTE set KIND = ?, VAL = ?, RECEIVED_AT = ?"
            + " where CUSTOMER_ID = ? and NAME = ? and SOURCE = ? and AS_OF = ?";
    private static final String INSERT = "insert into SEG_ATTRIBUTE"
            + " (KIND, VAL, RECEIVED_AT, CUSTOMER_ID, NAME, SOURCE, AS_OF) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String OF =
            "select CUSTOMER_ID, NAME, SOURCE, KIND, VAL, AS_OF from SEG_ATTRIBUTE" + " where CUSTOMER_ID in (%s)";
    private static final String AFTER =
            "select distinct CUSTOMER_ID from SEG_ATTRIBUTE where AS_OF > ? and NAME in (%s)";

    private final Jdbc jdbc;
    private final AttributeNames names;
    private final Clock clock;
    private volatile List<AttributeDescription> known = Collections.emptyList();
    private volatile long knownAt = Long.MIN_VALUE / 2;

    public JdbcToldAttributes(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.names = new AttributeNames(jdbc);
        this.clock = clock;
    }

    /** Somebody else may tell the same at the same moment: then it is there at the second attempt. */
    @Override
    public Map<AttributeNote, Event> store(List<AttributeNote> notes, long receivedAt) {
        Map<AttributeNote, Event> fresh;
        try {
            fresh = storeOnce(notes, receivedAt);
        } catch (DatabaseException e) {
            if (!e.isAboutData()) {
                throw e;
            }
            fresh = storeOnce(notes, receivedAt);
        }
        knownAt = fresh.isEmpty() ? knownAt : Long.MIN_VALUE / 2;
        return fresh;
    }

    private Map<AttributeNote, Event> storeOnce(List<AttributeNote> notes, long receivedAt) {
        return jdbc.inTransaction(connection -> {
            Map<AttributeNote, Event> fresh = new LinkedHashMap<>();
            for (AttributeNote note : notes) {
                if (store(connection, note, receivedAt)) {
                    fresh.put(note, changed(note, receivedAt));
                }
            }
            EventRows.insertMissing(connection, fresh.values());
            return fresh;
        });
    }

    private static Event changed(AttributeNote note, long receivedAt) {
        return Event.of(EventType.ATTRIBUTE_CHANGED, Identity.customer(note.customerId()), receivedAt)
                .id(EventIds.next(receivedAt))
                .receivedAt(receivedAt)
                .attribute("name", note.name())
                .attribute("source", note.source())
                .build();
    }

    private static boolean store(Connection connection, AttributeNote note, long receivedAt) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OLD)) {
            bindKey(select, 1, note);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return write(connection, INSERT, note, receivedAt);
                }
                boolean same =
                        note.kind().name().equals(rows.getString(1)) && Objects.equals(note.text(), rows.getString(2));
                return !same && write(connection, UPDATE, note, receivedAt);
            }
        }
    }

    private static boolean write(Connection connection, String sql, AttributeNote note, long receivedAt)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, note.kind().name());
            statement.setString(2, note.text());
            statement.setLong(3, receivedAt);
            bindKey(statement, 4, note);
            return statement.executeUpdate() == 1;
        }
    }

    private static void bindKey(PreparedStatement statement, int from, AttributeNote note) throws SQLException {
        statement.setLong(from, note.customerId());
        statement.setString(from + 1, note.name());
        statement.setString(from + 2, note.source());
        statement.setLong(from + 3, note.asOf());
    }

    @Override
    public Map<Long, List<AttributeNote>> of(Collection<Long> customerIds) {
        Map<Long, List<AttributeNote>> found = new HashMap<>();
        List<Long> ids = new ArrayList<>(customerIds);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            jdbc.inTransaction(connection -> {
                read(connection, some, found);
                return null;
            });
        }
        return found;
    }

    private static void read(Connection connection, List<Long> ids, Map<Long, List<AttributeNote>> found)
            throws SQLException {
        String sql = String.format(OF, EventRows.questionMarks(ids.size()));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.size(); i++) {
                select.setLong(i + 1, ids.get(i));
            }
            select.setFetchSize(1000);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getLong(1), id -> new ArrayList<>())
                            .add(AttributeNote.of(
                                    rows.getLong(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    Attribute.Kind.valueOf(rows.getString(4)),
                                    rows.getString(5),
                                    rows.getLong(6)));
                }
            }
        }
    }

    @Override
    public Set<Long> withNotesAfter(Collection<String> wanted, long millis) {
        return jdbc.inTransaction(connection -> {
            Set<Long> ids = new HashSet<>();
            String sql = String.format(AFTER, EventRows.questionMarks(wanted.size()));
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, millis);
                int at = 2;
                for (String name : wanted) {
                    select.setString(at++, name);
                }
                select.setFetchSize(1000);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getLong(1));
                    }
                }
            }
            return ids;
        });
    }

    @Override
    public List<AttributeDescription> known() {
        if (clock.millis() - knownAt > MEMORY_MILLIS) {
            long at = clock.millis();
            known = names.take();
            knownAt = at;
        }
        return known;
    }
}

package com.segmentofone.persistence;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventLog;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log in SEG_EVENT. */
public final class JdbcEventLog implements EventLog {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcEventLog.class);
    private static final String AFTER = "select " + EventRows.COLUMNS + " from SEG_EVENT"
            + " where RECEIVED_AT > ? or (RECEIVED_AT = ? and EVENT_ID > ?) order by RECEIVED_AT, EVENT_ID";

    private final Jdbc jdbc;
    private final AtomicLong refused = new AtomicLong();

    public JdbcEventLog(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** One transaction for all; when the database refuses one of them, one transaction for each. */
    @Override
    public void append(List<Event> events) {
        try {
            insert(events);
        } catch (DatabaseException e) {
            if (!e.isAboutData()) {
                throw e;
            }
            events.forEach(this::appendOne);
        }
    }

    private void appendOne(Event event) {
        try {
            insert(Collections.singletonList(event));
        } catch (DatabaseException e) {
            if (!e.isAboutData()) {
                throw e;
            }
            insertAgain(event);
        }
    }

    /** After a collision the event is there, and the second attempt finds it. */
    private void insertAgain(Event event) {
        try {
            insert(Collections.singletonList(event));
        } catch (DatabaseException e) {
            if (!e.isAboutData()) {
                throw e;
            }
            if (refused.getAndIncrement() == 0) {
                LOG.warn("the database refuses an event of type {}; further ones are only counted", event.type(), e);
            }
        }
    }

    /** How many events the database refused for what they contain. */
    public long refused() {
        return refused.get();
    }

    /** Somebody else may store one of them at the same moment: then it is there at the second attempt. */
    @Override
    public List<Event> appendNew(List<Event> events) {
        try {
            return insert(events);
        } catch (DatabaseException e) {
            if (!e.isAboutData()) {
                throw e;
            }
            return insert(events);
        }
    }

    private List<Event> insert(List<Event> events) {
        return jdbc.inTransaction(connection -> EventRows.insertMissing(connection, events));
    }

    @Override
    public List<Event> after(long afterReceivedAt, String afterId, int atMost) {
        return jdbc.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(AFTER)) {
                select.setLong(1, afterReceivedAt);
                select.setLong(2, afterReceivedAt);
                select.setString(3, afterId);
                select.setMaxRows(atMost);
                select.setFetchSize(Math.min(atMost, 1000));
                List<Event> events = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        events.add(EventRows.read(rows));
                    }
                }
                return events;
            }
        });
    }
}

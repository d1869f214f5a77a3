package com.segmentofone.audience;

import com.segmentofone.audience.column.ColumnBuilder;
import com.segmentofone.audience.column.ColumnFolder;
import com.segmentofone.audience.column.ColumnStore;
import com.segmentofone.audience.column.DamagedColumnsException;
import com.segmentofone.event.Event;
import com.segmentofone.event.EventLog;
import com.segmentofone.profile.History;
import com.segmentofone.profile.ProfileStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Columns as files that outlast the process. They are taken up again only when the log has the event that was the last one in them: otherwise they
 * are those of another database.
 */
final class StoredColumns {

    private static final Logger LOG = LoggerFactory.getLogger(StoredColumns.class);
    private static final String READ_UP_TO = "readUpTo";
    private static final String LAST_RECEIVED = "lastReceived";
    private static final String LAST_EVENT = "lastEvent";
    private static final int CHUNK = 1_000;

    private final ColumnFolder folder;
    private final EventLog log;
    private long readUpTo;
    private long lastReceived = Long.MIN_VALUE;
    private String lastEvent = "";

    StoredColumns(ColumnFolder folder, EventLog log) {
        this.folder = folder;
        this.log = log;
    }

    /** Up to when the log had been read before the columns were made; epoch milliseconds. */
    long readUpTo() {
        return readUpTo;
    }

    /** Null when there are none, or they are not whole, or not of this database. */
    ColumnStore restore() {
        Map<String, String> notes = new HashMap<>();
        try {
            ColumnStore found = folder.restore(notes);
            if (found == null || !isOfThisLog(notes)) {
                return null;
            }
            readUpTo = Long.parseLong(notes.get(READ_UP_TO));
            LOG.info("{} customers with {} events were restored", found.customers(), found.events());
            return found;
        } catch (DamagedColumnsException e) {
            LOG.warn(
                    "The audience index is made anew from the database, because its files are damaged. {}",
                    e.getMessage());
            folder.clear();
            return null;
        }
    }

    private boolean isOfThisLog(Map<String, String> notes) {
        long received = Long.parseLong(notes.get(LAST_RECEIVED));
        String last = "";
        List<Event> chunk;
        do {
            chunk = log.after(received, last, CHUNK);
            for (Event event : chunk) {
                if (event.receivedAt() > received) {
                    return false;
                }
                if (event.id().equals(notes.get(LAST_EVENT))) {
                    return true;
                }
                last = event.id();
            }
        } while (chunk.size() == CHUNK);
        return false;
    }

    ColumnStore build(ProfileStore profiles, Runnable progress) {
        ColumnBuilder builder = ColumnStore.builder(folder);
        profiles.forEachCustomer(profile -> {
            builder.add(profile);
            note(profile.history());
            progress.run();
            return true;
        });
        return builder.build();
    }

    private void note(History history) {
        for (int i = 0; i < history.size(); i++) {
            if (history.receivedAt(i) > lastReceived) {
                lastReceived = history.receivedAt(i);
                lastEvent = history.id(i);
            }
        }
    }

    /** Columns without an event are not worth it, and cannot be told from those of another database. */
    void publish(ColumnStore made, long madeFrom) {
        if (lastEvent.isEmpty()) {
            return;
        }
        Map<String, String> notes = new HashMap<>();
        notes.put(READ_UP_TO, String.valueOf(madeFrom));
        notes.put(LAST_RECEIVED, String.valueOf(lastReceived));
        notes.put(LAST_EVENT, lastEvent);
        folder.publish(made, notes);
    }
}

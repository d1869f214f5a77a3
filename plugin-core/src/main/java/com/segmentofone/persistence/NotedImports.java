package com.segmentofone.persistence;

import com.segmentofone.segment.Notes;
import com.segmentofone.starter.ImportLog;
import java.time.Clock;

/** One note for every definitions file. */
public final class NotedImports implements ImportLog {

    private static final int NAME_LENGTH = 80;
    private static final String DONE = "read";
    /** Longer than reading takes, shorter than a node needs to come back after it was killed while reading. */
    private static final long LEASE_MILLIS = 10_000;

    private final Notes notes;
    private final Clock clock;

    public NotedImports(Notes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public boolean claim(String location) {
        String name = nameOf(location);
        String state = notes.read(name);
        return (state == null || isAbandoned(state)) && notes.replace(name, state, String.valueOf(clock.millis()));
    }

    private boolean isAbandoned(String state) {
        return !state.equals(DONE) && clock.millis() - Long.parseLong(state) > LEASE_MILLIS;
    }

    @Override
    public void finish(String location) {
        notes.write(nameOf(location), DONE);
    }

    @Override
    public void release(String location) {
        notes.write(nameOf(location), null);
    }

    private static String nameOf(String location) {
        String name = "definitions:" + location;
        String digest = "#" + Integer.toHexString(location.hashCode());
        return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH - digest.length()) + digest;
    }
}

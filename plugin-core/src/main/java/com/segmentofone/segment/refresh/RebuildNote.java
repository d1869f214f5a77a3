package com.segmentofone.segment.refresh;

import com.segmentofone.segment.Notes;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rebuild would need to go on after a crash: {@code <last sign of life> <cursor> <segment ids>}. */
final class RebuildNote {

    private static final String NAME = "segment.rebuild";
    private static final long SILENCE_MILLIS = 10_000;

    private final Notes notes;
    private final Clock clock;
    private long cursor;

    RebuildNote(Notes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    void requested(Collection<Long> segmentIds) {
        cursor = 0;
        write(segmentIds);
    }

    void progress(Collection<Long> segmentIds, long customerId) {
        cursor = customerId;
        write(segmentIds);
    }

    private void write(Collection<Long> segmentIds) {
        String ids = segmentIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        notes.write(NAME, segmentIds.isEmpty() ? null : clock.millis() + " " + cursor + " " + ids);
    }

    /** What a node began and has been silent about; taken by this node. @return null when there is nothing */
    Left abandoned() {
        String found = notes.read(NAME);
        if (found == null) {
            return null;
        }
        String[] parts = found.split(" ");
        if (Long.parseLong(parts[0]) > clock.millis() - SILENCE_MILLIS) {
            return null;
        }
        String taken = clock.millis() + " " + parts[1] + " " + parts[2];
        return notes.replace(NAME, found, taken) ? new Left(Long.parseLong(parts[1]), parts[2]) : null;
    }

    /** An unfinished rebuild. */
    static final class Left {
        private final long cursor;
        private final List<Long> segmentIds;

        Left(long cursor, String ids) {
            this.cursor = cursor;
            this.segmentIds = Stream.of(ids.split(",")).map(Long::valueOf).collect(Collectors.toList());
        }

        long cursor() {
            return cursor;
        }

        List<Long> segmentIds() {
            return segmentIds;
        }
    }
}

package com.segmentofone.segment;

/** How far the evaluation of all shoppers for a definition has come. */
public final class RebuildProgress {

    /** Where it stands. */
    public enum State {
        NONE,
        QUEUED,
        RUNNING,
        PAUSED,
        DONE,
        CANCELLED,
        FAILED
    }

    private static final RebuildProgress NOTHING = new RebuildProgress(State.NONE, 0, 0, 0, 0, null);

    private final State state;
    private final long done;
    private final long total;
    private final long spentMillis;
    private final long seenAt;
    private final String reason;

    /**
     * @param spentMillis the time it has run, without pauses
     * @param seenAt when that was so, epoch milliseconds
     */
    public RebuildProgress(State state, long done, long total, long spentMillis, long seenAt, String reason) {
        this.state = state;
        this.done = done;
        this.total = Math.max(total, done);
        this.spentMillis = spentMillis;
        this.seenAt = seenAt;
        this.reason = reason;
    }

    public static RebuildProgress none() {
        return NOTHING;
    }

    public State state() {
        return state;
    }

    /** Running, or waiting for its turn. */
    public boolean isRunning() {
        return state == State.RUNNING || state == State.QUEUED;
    }

    /** Shoppers evaluated. */
    public long done() {
        return done;
    }

    public long total() {
        return total;
    }

    public int percent() {
        return state == State.DONE ? 100 : total == 0 ? 0 : (int) Math.min(99, 100 * done / total);
    }

    /** An estimate from the pace so far; -1 while unknown, 0 when it has ended. While it is paused: once it goes on. */
    public long secondsLeft() {
        long left = millisLeft();
        return left < 0 ? -1 : (left + 999) / 1000;
    }

    private long millisLeft() {
        if (!isRunning() && state != State.PAUSED) {
            return 0;
        }
        return done == 0 || total == 0 ? -1 : (total - done) * spentMillis / done;
    }

    /** When it will have ended if it goes on at this pace, epoch milliseconds; null while unknown, paused or ended. */
    public Long estimatedEnd() {
        return isRunning() && millisLeft() >= 0 ? Long.valueOf(seenAt + millisLeft()) : null;
    }

    /** Why it failed; otherwise null. */
    public String reason() {
        return reason;
    }

    @Override
    public String toString() {
        return state + " " + percent() + " %";
    }
}

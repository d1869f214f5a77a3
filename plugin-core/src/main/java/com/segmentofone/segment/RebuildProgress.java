package com.segmentofone.segment;

/** How far the first evaluation of all shoppers for a definition has come. */
public final class RebuildProgress {

    /** Where it stands. */
    public enum State {
        NONE,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    private final State state;
    private final long done;
    private final long total;
    private final long secondsLeft;
    private final String reason;

    public RebuildProgress(State state, long done, long total, long secondsLeft, String reason) {
        this.state = state;
        this.done = done;
        this.total = total;
        this.secondsLeft = secondsLeft;
        this.reason = reason;
    }

    public static RebuildProgress none() {
        return new RebuildProgress(State.NONE, 0, 0, 0, null);
    }

    public State state() {
        return state;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
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

    /** An estimate from the pace so far; -1 while unknown. */
    public long secondsLeft() {
        return secondsLeft;
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

package com.segmentofone.rule;

/** The seconds that a window covers, as time passes: an event counts from its own second until it leaves. */
interface Stretch {

    /** At an instant, only events later than this second count. */
    long after(long at);

    /** Events later than this second never count. */
    default long end() {
        return Evaluation.FOREVER;
    }

    /** The first instant at which an event that counted counts no more. */
    long leaves(long second);
}

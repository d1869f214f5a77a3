package com.segmentofone.admin;

import java.util.function.Supplier;

/** Lets one operator at a time change a thing, and only if it still is as that operator saw it. */
public interface EditLock {

    /**
     * Runs the change in a transaction that holds the segment's row.
     *
     * @param seenAt when the segment had last been changed, epoch milliseconds, as the operator saw it
     * @throws ChangedMeanwhileException when it has been changed since
     */
    <T> T segment(long id, long seenAt, Supplier<T> change);

    /** Runs the change in a transaction that holds the slot's row. */
    <T> T slot(String key, Supplier<T> change);
}

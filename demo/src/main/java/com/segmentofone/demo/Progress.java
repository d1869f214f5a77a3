package com.segmentofone.demo;

/** Hears what the store is doing while somebody waits for it. */
@FunctionalInterface
public interface Progress {

    /** Told once for each step, in words for the person at the keyboard. */
    void step(String words);

    /** Says nothing. */
    Progress SILENT = words -> {};
}

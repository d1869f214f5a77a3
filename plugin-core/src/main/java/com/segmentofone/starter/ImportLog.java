package com.segmentofone.starter;

/** Remembers, for all nodes, which definitions files have been read. */
public interface ImportLog {

    /** @return false when the file has been read, or another node is reading it */
    boolean claim(String location);

    /** The file has been read to its end. */
    void finish(String location);

    /** The file could not be read: it may be claimed again at once. */
    void release(String location);
}

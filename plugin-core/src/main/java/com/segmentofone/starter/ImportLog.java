package com.segmentofone.starter;

/** Remembers, for all nodes, which definitions files have been read. */
public interface ImportLog {

    /** @return false when this or another node has taken the file already */
    boolean claim(String location);

    /** The file could not be read to its end: it may be taken again at the next start. */
    void release(String location);
}

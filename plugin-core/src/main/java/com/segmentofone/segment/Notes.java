package com.segmentofone.segment;

/** Small facts about the plugin itself that must survive a restart and are shared by all nodes. */
public interface Notes {

    /** @return null when there is none */
    String read(String name);

    /** @param value null removes it */
    void write(String name, String value);

    /** Writes only when the value is still what was expected (null: when there is none). @return whether it was written */
    boolean replace(String name, String expected, String value);
}

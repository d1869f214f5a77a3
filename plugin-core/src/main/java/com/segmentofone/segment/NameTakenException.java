package com.segmentofone.segment;

/** Refused, because another segment has the name. */
public final class NameTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NameTakenException(String name) {
        super("another segment is called \"" + name + "\"; choose another name");
    }
}

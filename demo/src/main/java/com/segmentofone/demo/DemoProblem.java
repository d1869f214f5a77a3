package com.segmentofone.demo;

/** Something the person at the keyboard can put right; the message says what it is and what to do. */
public final class DemoProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DemoProblem(String message) {
        super(message);
    }

    public DemoProblem(String message, Throwable cause) {
        super(message, cause);
    }
}

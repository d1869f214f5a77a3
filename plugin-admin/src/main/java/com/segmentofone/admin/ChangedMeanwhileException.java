package com.segmentofone.admin;

/** Refused, because somebody else has changed the thing since the operator saw it. */
public final class ChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhileException(String what) {
        super(what + " has been changed in the meantime");
    }
}

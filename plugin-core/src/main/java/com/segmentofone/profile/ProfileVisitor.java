package com.segmentofone.profile;

/** Receives profiles one by one. */
public interface ProfileVisitor {
    /** Returns false to stop. */
    boolean visit(Profile profile);
}

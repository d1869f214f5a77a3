package com.segmentofone.starter;

/** Finds structured content by the name operators gave it. */
public interface ContentNames {

    /** @return null when there is none */
    Long idOf(String contentName);
}

package com.segmentofone.segment;

/** The customers are still being loaded; ask again. */
public final class AudienceLoadingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int percent;

    public AudienceLoadingException(int percent) {
        super("loading, " + percent + " %");
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }
}

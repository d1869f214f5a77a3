package com.segmentofone.segment;

/** A shopper whom this node has claimed, because time or news may have changed the memberships. */
public final class DueShopper {

    private final String identityKey;
    private final Long newsAt;
    private final long newsThrough;

    /**
     * @param newsAt when the latest event happened that nobody has evaluated; null when only time has passed
     * @param newsThrough the time of receipt of the latest such event
     */
    public DueShopper(String identityKey, Long newsAt, long newsThrough) {
        this.identityKey = identityKey;
        this.newsAt = newsAt;
        this.newsThrough = newsThrough;
    }

    public String identityKey() {
        return identityKey;
    }

    public boolean hasNews() {
        return newsAt != null;
    }

    /** Epoch milliseconds; null without news. */
    public Long newsAt() {
        return newsAt;
    }

    public long newsThrough() {
        return newsThrough;
    }
}

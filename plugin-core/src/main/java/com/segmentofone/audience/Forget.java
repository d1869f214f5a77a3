package com.segmentofone.audience;

/** Makes the index forget its customers, so that it loads them again. */
public final class Forget implements Runnable {

    private final AudienceIndex index;

    public Forget(AudienceIndex index) {
        this.index = index;
    }

    @Override
    public void run() {
        index.forget();
    }
}

package com.segmentofone.audience;

/** Has all customers ranked again soon. */
public final class RankAgain implements Runnable {

    private final CutOffKeeper keeper;

    public RankAgain(CutOffKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void run() {
        keeper.rankAgain();
    }
}

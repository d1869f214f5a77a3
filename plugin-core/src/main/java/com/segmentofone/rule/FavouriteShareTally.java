package com.segmentofone.rule;

/** How many per cent of all events or units the favourite has; unknown without a favourite. */
final class FavouriteShareTally implements Tally {

    private final FavouriteTally favourites;
    private final DecimalTest test;

    FavouriteShareTally(FavouriteTally favourites, DecimalTest test) {
        this.favourites = favourites;
        this.test = test;
    }

    @Override
    public CrowdTally inCrowd() {
        CrowdTally.Finder percent = favourites.percentInCrowd();
        return percent == null ? null : new CrowdTally.OfNumber(percent, test::test);
    }

    @Override
    public void enter(int index) {
        favourites.enter(index);
    }

    @Override
    public void leave(int index) {
        favourites.leave(index);
    }

    @Override
    public Truth truth(long at) {
        Ratio share = number(at);
        return share == null ? Truth.UNKNOWN : Truth.of(share.passes(test));
    }

    @Override
    public Ratio number(long at) {
        return favourites.percentOfAll();
    }

    @Override
    public Sentence say(Ratio number) {
        return Sentence.of(
                "actual.percent", number.rounded().stripTrailingZeros().toPlainString());
    }
}

package com.segmentofone.rule;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Holds a number against the cut-off in force; unknown until there is one. */
final class RelativeTally implements Tally {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Rank rank;
    private final Tally measured;
    private final List<CutOff> versions;
    private final ZoneId zone;

    /** @param versions by the instants from which they are in force
     *  @param zone in which instants are told */
    RelativeTally(Rank rank, Tally measured, List<CutOff> versions, ZoneId zone) {
        this.zone = zone;
        this.rank = rank;
        this.measured = measured;
        this.versions = versions;
    }

    @Override
    public CrowdTally inCrowd() {
        CrowdTally number = measured.inCrowd();
        return number instanceof CrowdTally.OfNumber
                ? ((CrowdTally.OfNumber) number).comparedBy(at -> {
                    CutOff cutOff = inForce(at);
                    return cutOff == null ? null : (over, under) -> rank.holds(Ratio.of(over, under), cutOff.bounds());
                })
                : null;
    }

    @Override
    public void enter(int index) {
        measured.enter(index);
    }

    @Override
    public void leave(int index) {
        measured.leave(index);
    }

    private CutOff inForce(long at) {
        CutOff latest = null;
        for (CutOff version : versions) {
            latest = version.from() <= at ? version : latest;
        }
        return latest;
    }

    private long nextVersion(long at) {
        return versions.stream()
                .mapToLong(CutOff::from)
                .filter(from -> from > at)
                .min()
                .orElse(Evaluation.FOREVER);
    }

    @Override
    public Truth truth(long at) {
        CutOff cutOff = inForce(at);
        Ratio number = measured.number(at);
        return cutOff == null || number == null ? Truth.UNKNOWN : Truth.of(rank.holds(number, cutOff.bounds()));
    }

    @Override
    public long turns(long at) {
        CutOff cutOff = inForce(at);
        long byItself = cutOff == null ? Evaluation.FOREVER : measured.turns(at, rank.wholeTest(cutOff.bounds()));
        return Math.min(byItself, nextVersion(at));
    }

    @Override
    public Ratio number(long at) {
        return measured.number(at);
    }

    @Override
    public Sentence actual(long at) {
        CutOff cutOff = inForce(at);
        Sentence own = measured.actual(at);
        return cutOff == null
                ? Sentence.of("actual.no-cut-off", own)
                : Sentence.of(
                        "actual.cut-off." + side(cutOff.bounds()),
                        own,
                        said(cutOff.bounds().low()),
                        said(cutOff.bounds().high()),
                        cutOff.ranked(),
                        MINUTE.format(cutOff.asOf().atZone(zone)));
    }

    private Object said(Ratio bound) {
        return bound == null ? "" : measured.say(bound);
    }

    private static String side(Rank.Bounds bounds) {
        return bounds.high() == null ? "low" : bounds.low() == null ? "high" : "both";
    }
}

package com.segmentofone.demo.synthetic;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What shoppers look at. */
final class Visits {

    private static final int VISITORS = 160;
    private static final double OF_OWN_TASTE = 0.86;
    private static final double STILL_LOOKING = 0.7;
    private static final double SEARCHING = 0.3;

    private final Shelves shelves;
    private final Days days;

    Visits(Shelves shelves, Days days) {
        this.shelves = shelves;
        this.days = days;
    }

    List<MadeVisit> of(Shopper shopper) {
        Dice dice = shopper.dice("visits");
        return switch (shopper.manner()) {
            case ORDINARY -> dice.chance(STILL_LOOKING) ? visits(shopper, dice.between(1, 4), 120, dice) : List.of();
            case BARGAINS -> visits(shopper, dice.between(1, 3), 60, dice);
            case NEW -> visits(shopper, dice.between(1, 3), 20, dice);
            case COMPARING -> comparing(
                    shopper, shelves.category(shopper.taste().family(), dice), dice);
        };
    }

    List<MadeVisit> visits(Shopper shopper, int count, int withinDays, Dice dice) {
        List<MadeVisit> visits = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            visits.add(visit("c" + shopper.id(), shopper, dice.between(1, withinDays), dice));
        }
        return visits;
    }

    /** Again and again the same few goods of one kind, in the last weeks. */
    List<MadeVisit> comparing(Shopper shopper, List<Goods> kind, Dice dice) {
        List<MadeVisit> visits = new ArrayList<>();
        int count = dice.between(4, 6);
        for (int i = 0; i < count; i++) {
            List<Goods> seen = new ArrayList<>();
            int views = dice.between(6, 9);
            while (seen.size() < views) {
                seen.add(dice.anyOf(kind));
            }
            visits.add(visit("c" + shopper.id(), days.ago(dice.between(1, 24), dice), seen, dice));
        }
        return visits;
    }

    /** Who has come a few days ago and has not said who they are. */
    List<MadeVisit> ofStrangers() {
        List<MadeVisit> visits = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            Dice dice = Dice.of("stranger", i);
            Taste taste = Taste.values()[dice.weighted(1, 1, 1)];
            Shopper stranger = new Shopper(-1 - i, taste, 2, Region.SOUTH, Manner.NEW, Errand.NONE);
            String identity = "v" + id(dice);
            for (int visit = dice.between(1, 2); visit > 0; visit--) {
                visits.add(visit(identity, stranger, dice.between(1, 10), dice));
            }
        }
        return visits;
    }

    /** As the cookie has it: 32 hexadecimal digits. */
    private static String id(Dice dice) {
        StringBuilder id = new StringBuilder();
        while (id.length() < 32) {
            id.append(Integer.toHexString(dice.below(16)));
        }
        return id.toString();
    }

    private MadeVisit visit(String identity, Shopper shopper, int daysAgo, Dice dice) {
        LocalDateTime time = days.ago(daysAgo, dice);
        List<Goods> seen = new ArrayList<>();
        int views = dice.between(2, 6);
        while (seen.size() < views) {
            String family = dice.chance(OF_OWN_TASTE) ? shopper.taste().family() : dice.anyOf(shelves.families());
            seen.add(shelves.take(family, shopper, time.getMonth(), dice));
        }
        return visit(identity, time, seen, dice);
    }

    private static MadeVisit visit(String identity, LocalDateTime time, List<Goods> seen, Dice dice) {
        String phrase = dice.chance(SEARCHING) ? seen.get(0).path().get(3).toLowerCase(Locale.ROOT) : null;
        return MadeVisit.of(identity, time, seen, phrase, dice);
    }
}

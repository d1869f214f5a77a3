package com.segmentofone.rule;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Finds what asks about a time of which no history is kept. "Ever" is as far back as history goes. */
final class Reach extends PathWalk {

    private static final int HOURS_A_DAY = 24;
    private static final int MINUTES_A_DAY = 1_440;
    private static final int DAYS_A_WEEK = 7;

    private final Kept kept;

    Reach(Kept kept) {
        this.kept = kept;
    }

    @Override
    public Void behaviour(BehaviourCondition condition) {
        LocalDate first = first(condition.window());
        if (first != null && first.isBefore(kept.from())) {
            problem("/window", "retention.window", kept.from(), first, kept.days());
        }
        boolean since = condition.measure().kind() == Measure.Kind.DAYS_SINCE_FIRST
                || condition.measure().kind() == Measure.Kind.DAYS_SINCE_LAST;
        if (since && condition.comparison().values().stream().anyMatch(this::isTooLong)) {
            problem("", "retention.days-since", kept.from(), kept.days());
        }
        return null;
    }

    private boolean isTooLong(Value days) {
        return days.is(Value.Kind.NUMBER) && days.number().compareTo(BigDecimal.valueOf(kept.days())) > 0;
    }

    /** The first day that a window touches; null when it goes as far back as history does. */
    private LocalDate first(Window window) {
        switch (window.kind()) {
            case LAST:
                return first(window.length(), window.span());
            case THIS:
                return beginning(window.span());
            case SINCE:
            case BETWEEN:
                return window.from();
            default:
                return null;
        }
    }

    private LocalDate first(int length, Span span) {
        LocalDate today = kept.today();
        switch (span) {
            case MINUTE:
                return today.minusDays(length / MINUTES_A_DAY);
            case HOUR:
                return today.minusDays(length / HOURS_A_DAY);
            case DAY:
                return today.minusDays(length);
            case WEEK:
                return today.minusDays((long) length * DAYS_A_WEEK);
            case MONTH:
                return today.minusMonths(length);
            default:
                return today.minusYears(length);
        }
    }

    private LocalDate beginning(Span period) {
        LocalDate today = kept.today();
        switch (period) {
            case WEEK:
                return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH:
                return today.withDayOfMonth(1);
            default:
                return today.withDayOfYear(1);
        }
    }

    @Override
    public Void relative(RelativeCondition condition) {
        return behaviour(condition.measured());
    }

    @Override
    public Void sequence(SequenceCondition condition) {
        return steps(condition);
    }

    @Override
    public Void score(ScoreCondition condition) {
        return parts(condition);
    }

    @Override
    public Void correlated(CorrelatedCondition condition) {
        parts(condition);
        return null;
    }

    @Override
    public Void attribute(AttributeCondition condition) {
        return null;
    }

    @Override
    public Void cart(CartCondition condition) {
        return null;
    }

    @Override
    public Void list(ListCondition condition) {
        return null;
    }

    @Override
    public Void segment(SegmentCondition condition) {
        return null;
    }
}

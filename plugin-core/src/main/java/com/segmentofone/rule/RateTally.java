package com.segmentofone.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A count over the periods that have begun since the customer exists, at most those of the window; unknown before that. */
final class RateTally implements Tally {

    private static final long NEVER = Long.MAX_VALUE;
    /** Of such a period the store will not see the beginning. */
    private static final BigDecimal FAR = BigDecimal.valueOf(100_000);

    private final Tally count;
    private final Events events;
    private final long since;
    private final Periods periods;
    private final Comparison comparison;
    private final DecimalTest test;

    /**
     * @param events the customer's, of the type that is counted, whether or not they count
     * @param since when the customer is said to have come, epoch seconds; {@link Long#MAX_VALUE} when that is unknown
     */
    RateTally(Tally count, Events events, long since, Periods periods, Comparison comparison) {
        this.count = count;
        this.events = events;
        this.since = since;
        this.periods = periods;
        this.comparison = comparison;
        this.test = DecimalTest.of(comparison, Value::number);
    }

    @Override
    public void enter(int index) {
        count.enter(index);
    }

    @Override
    public void leave(int index) {
        count.leave(index);
    }

    private long begins(long at) {
        long first = events.size() == 0 ? NEVER : events.second(0);
        return Math.min(first > at ? NEVER : first, since > at ? NEVER : since);
    }

    @Override
    public Ratio number(long at) {
        long begins = begins(at);
        return begins == NEVER ? null : Ratio.of(count.number(at).floor(), periods.begun(begins, at));
    }

    @Override
    public Truth truth(long at) {
        Ratio rate = number(at);
        return rate == null ? Truth.UNKNOWN : Truth.of(rate.passes(test));
    }

    @Override
    public long turns(long at) {
        long begins = begins(at);
        if (begins == NEVER) {
            return since > at ? since : Evaluation.FOREVER;
        }
        long counted = count.number(at).floor();
        long now = periods.begun(begins, at);
        long next = Evaluation.FOREVER;
        for (Value value : comparison.values()) {
            if (value.number().signum() > 0) {
                BigDecimal at0 = BigDecimal.valueOf(counted)
                        .divide(value.number(), 0, RoundingMode.FLOOR)
                        .min(FAR);
                next = Math.min(next, turn(begins, counted, now, at0.longValueExact()));
                next = Math.min(next, turn(begins, counted, now, at0.longValueExact() + 1));
            }
        }
        return next;
    }

    private long turn(long begins, long counted, long now, long then) {
        boolean comes = then > now && then <= periods.most() && then < FAR.longValueExact();
        boolean other = comes
                && Ratio.of(counted, then).passes(test)
                        != Ratio.of(counted, now).passes(test);
        return other ? periods.start(begins, then) : Evaluation.FOREVER;
    }

    @Override
    public Sentence say(Ratio number) {
        return Sentence.of(
                "actual.rate." + periods.span().word(),
                number.rounded().stripTrailingZeros().toPlainString());
    }

    /** Periods of one length, counted from a beginning. */
    static final class Periods {

        private final Span span;
        private final long most;
        private final StoreDays days;

        /** @param most of them in the window; {@link Long#MAX_VALUE} when it has no beginning */
        Periods(Span span, long most, StoreDays days) {
            this.span = span;
            this.most = most;
            this.days = days;
        }

        private Span span() {
            return span;
        }

        private long most() {
            return most;
        }

        private long begun(long begins, long at) {
            return Math.min(most, span.isCalendar() ? calendar(begins, at) : (at - begins) / span.seconds() + 1);
        }

        private long calendar(long begins, long at) {
            LocalDate first = days.day(begins);
            LocalDate today = days.day(at);
            long completed = unit().between(first, today);
            while (!first.plus(completed + 1, unit()).isAfter(today)) {
                completed++;
            }
            return completed + 1;
        }

        private ChronoUnit unit() {
            return span == Span.YEAR ? ChronoUnit.YEARS : ChronoUnit.MONTHS;
        }

        private long start(long begins, long period) {
            return span.isCalendar()
                    ? days.start(days.day(begins).plus(period - 1, unit()))
                    : begins + (period - 1) * span.seconds();
        }
    }
}

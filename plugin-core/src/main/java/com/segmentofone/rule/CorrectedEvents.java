package com.segmentofone.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Lines of orders beside what corrects them. A line keeps its time, and from a correction's own time on has less quantity and amount;
 * one of which nothing is left is gone. What corrects a line that is not there, or not there yet, waits.
 */
public final class CorrectedEvents extends SelectedEvents {

    /** The attribute of a return that names its line: the end of the line's event id. */
    public static final String LINE = "line";

    private final List<Correction> corrections;

    private CorrectedEvents(Events lines, List<Correction> corrections) {
        super(lines, everyOne(lines.size()));
        this.corrections = corrections;
    }

    /**
     * One shopper's events of a type as rules read them: what was bought beside what was cancelled and returned of it, used offers beside the
     * cancelled orders.
     *
     * @param stored the events of a type as they were stored; never null
     */
    public static Events read(String type, Function<String, Events> stored) {
        Events events = stored.apply(type);
        boolean bought = type.equals("order.line");
        return events.size() == 0 || !bought && !type.equals(AppliedOffers.TYPE)
                ? events
                : of(events, stored.apply("order.cancelled"), bought ? stored.apply("order.returned") : Events.NONE);
    }

    /**
     * @param lines with the id of their order
     * @param cancellations of whole orders
     * @param returns with order, {@link #LINE}, quantity and amount; without an amount, the line's share by quantity
     * @return the lines themselves when nothing corrects them
     */
    public static Events of(Events lines, Events cancellations, Events returns) {
        if (lines.size() == 0 || cancellations.size() + returns.size() == 0) {
            return lines;
        }
        List<Correction> corrections = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            cancelled(lines, line, cancellations, corrections);
            returned(lines, line, returns, corrections);
        }
        return corrections.isEmpty() ? lines : new CorrectedEvents(lines, corrections);
    }

    private static void cancelled(Events lines, int line, Events cancellations, List<Correction> found) {
        for (int i = 0; i < cancellations.size(); i++) {
            if (isOfOrder(lines, line, cancellations, i)) {
                found.add(new Correction(line, time(lines, line, cancellations, i), null, 0));
            }
        }
    }

    private static void returned(Events lines, int line, Events returns, List<Correction> found) {
        for (int i = 0; i < returns.size(); i++) {
            String named = returns.text(i, LINE);
            if (isOfOrder(lines, line, returns, i)
                    && named != null
                    && lines.id(line).endsWith(named)) {
                found.add(new Correction(line, time(lines, line, returns, i), returns, i));
            }
        }
    }

    private static boolean isOfOrder(Events lines, int line, Events corrections, int correction) {
        return lines.orderId(line) != 0 && lines.orderId(line) == corrections.orderId(correction);
    }

    private static long time(Events lines, int line, Events corrections, int correction) {
        return Math.max(lines.second(line), corrections.second(correction));
    }

    /** Which of the lines the event at an index of {@link #asOf} is. */
    public static int place(Events asOf, int index) {
        return asOf instanceof SelectedEvents ? ((SelectedEvents) asOf).place(index) : index;
    }

    @Override
    public Events asOf(long second) {
        Map<Integer, Left> left = new HashMap<>();
        for (Correction correction : corrections) {
            if (correction.second <= second) {
                left.computeIfAbsent(correction.line, line -> new Left(base(), line))
                        .less(correction);
            }
        }
        return left.isEmpty() ? base() : new Snapshot(base(), left);
    }

    @Override
    public long correctedAfter(long second) {
        long earliest = Evaluation.FOREVER;
        for (Correction correction : corrections) {
            if (correction.second > second) {
                earliest = Math.min(earliest, correction.second);
            }
        }
        return earliest;
    }

    /** What one correction does to one line, from when on. */
    private static final class Correction {
        private final int line;
        private final long second;
        private final Events returns;
        private final int index;

        /** @param returns null when the whole order is cancelled */
        Correction(int line, long second, Events returns, int index) {
            this.line = line;
            this.second = second;
            this.returns = returns;
            this.index = index;
        }
    }

    /** What is left of one line. */
    private static final class Left {
        private final Events lines;
        private final int line;
        private boolean gone;
        private long returned;
        private long returnedInShares;
        private long refunded;

        Left(Events lines, int line) {
            this.lines = lines;
            this.line = line;
        }

        void less(Correction correction) {
            if (correction.returns == null) {
                gone = true;
                return;
            }
            int quantity = correction.returns.quantity(correction.index);
            String currency = correction.returns.currency(correction.index);
            returned += quantity;
            if (currency != null && currency.equals(lines.currency(line))) {
                refunded += correction.returns.amount(correction.index);
            } else {
                returnedInShares += quantity;
            }
        }

        boolean isGone() {
            return gone || returned > 0 && returned >= lines.quantity(line);
        }

        int quantity() {
            return (int) (lines.quantity(line) - returned);
        }

        /** Shares are rounded once, of their sum, so that the order of the returns makes no difference. */
        long amount() {
            BigDecimal share = returnedInShares == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(lines.amount(line))
                            .multiply(BigDecimal.valueOf(returnedInShares))
                            .divide(BigDecimal.valueOf(lines.quantity(line)), 0, RoundingMode.HALF_UP);
            return Math.max(0, lines.amount(line) - refunded - share.longValueExact());
        }
    }

    /** The lines as they stand at an instant. */
    private static final class Snapshot extends SelectedEvents {
        private final Map<Integer, Left> left;

        Snapshot(Events lines, Map<Integer, Left> left) {
            super(lines, kept(lines.size(), left));
            this.left = left;
        }

        private static int[] kept(int size, Map<Integer, Left> left) {
            int[] kept = everyOne(size);
            int n = 0;
            for (int line : kept) {
                if (!left.containsKey(line) || !left.get(line).isGone()) {
                    kept[n++] = line;
                }
            }
            return Arrays.copyOf(kept, n);
        }

        @Override
        public int quantity(int index) {
            Left corrected = left.get(place(index));
            return corrected == null ? super.quantity(index) : corrected.quantity();
        }

        @Override
        public long amount(int index) {
            Left corrected = left.get(place(index));
            return corrected == null ? super.amount(index) : corrected.amount();
        }
    }
}

package com.segmentofone.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Lines of orders that tell how many offers were applied to their order. Whenever an offer was recorded, it belongs to its order from
 * the order's own time on.
 */
final class AppliedOffers implements Events {

    /** The field that asks for it. */
    static final String FIELD = "offers";
    /** The type of event that tells of it. */
    static final String TYPE = "offer.applied";

    private static final String LINE = "order.line";
    private static final String OFFER = "offer";

    private final Events lines;
    private final Map<Long, Set<String>> offers;

    private AppliedOffers(Events lines, Map<Long, Set<String>> offers) {
        this.lines = lines;
        this.offers = offers;
    }

    AppliedOffers(Events lines, Events applied) {
        this(lines, new HashMap<>());
        for (int i = 0; i < applied.size(); i++) {
            if (applied.orderId(i) != 0) {
                offers.computeIfAbsent(applied.orderId(i), order -> new HashSet<>())
                        .add(String.valueOf(applied.text(i, OFFER)));
            }
        }
    }

    static boolean areAskedBy(BehaviourCondition condition) {
        return condition.event().equals(LINE)
                && condition.filters().stream().anyMatch(f -> f.field().equals(FIELD));
    }

    @Override
    public String text(int index, String attribute) {
        if (!attribute.equals(FIELD)) {
            return lines.text(index, attribute);
        }
        Set<String> found = offers.get(lines.orderId(index));
        return found == null ? "0" : String.valueOf(found.size());
    }

    @Override
    public Events asOf(long second) {
        return new AppliedOffers(lines.asOf(second), offers);
    }

    @Override
    public long correctedAfter(long second) {
        return lines.correctedAfter(second);
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public long second(int index) {
        return lines.second(index);
    }

    @Override
    public String id(int index) {
        return lines.id(index);
    }

    @Override
    public long productId(int index) {
        return lines.productId(index);
    }

    @Override
    public long categoryId(int index) {
        return lines.categoryId(index);
    }

    @Override
    public int quantity(int index) {
        return lines.quantity(index);
    }

    @Override
    public long amount(int index) {
        return lines.amount(index);
    }

    @Override
    public String currency(int index) {
        return lines.currency(index);
    }

    @Override
    public long orderId(int index) {
        return lines.orderId(index);
    }
}

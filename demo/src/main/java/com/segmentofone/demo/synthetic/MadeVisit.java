package com.segmentofone.demo.synthetic;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One visit to the shop.
 *
 * @param identity {@code c} and a customer's number, or {@code v} and a visitor's id
 * @param productIds what was looked at, one after the other
 * @param phrase what was searched for first, or null
 */
public record MadeVisit(
        String identity, LocalDateTime time, List<Long> productIds, String phrase, String channel, String device) {

    private static final List<String> CHANNELS = List.of("direct", "search", "email", "social");
    private static final List<String> DEVICES = List.of("phone", "desktop", "tablet");

    static MadeVisit of(String identity, LocalDateTime time, List<Goods> seen, String phrase, Dice dice) {
        String channel = CHANNELS.get(dice.weighted(42, 30, 16, 12));
        String device = DEVICES.get(dice.weighted(55, 37, 8));
        return new MadeVisit(identity, time, seen.stream().map(Goods::id).toList(), phrase, channel, device);
    }

    MadeVisit by(String other) {
        return new MadeVisit(other, time, productIds, phrase, channel, device);
    }

    MadeVisit of(List<Long> others) {
        return new MadeVisit(identity, time, others, phrase, channel, device);
    }
}

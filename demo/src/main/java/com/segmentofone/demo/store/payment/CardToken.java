package com.segmentofone.demo.store.payment;

/** What the store keeps of a card, as with any payment provider: not its number. */
public enum CardToken {
    ACCEPTED,
    DECLINED;

    /** The test number that payment providers use for "declined". */
    private static final String ALWAYS_DECLINED = "4000000000000002";

    /** The field of a payment transaction that has the token's name. */
    public static final String FIELD = "demo.card";

    /** @param number of a card, with or without spaces */
    public static CardToken of(String number) {
        return ALWAYS_DECLINED.equals(number.replaceAll("[ -]", "")) ? DECLINED : ACCEPTED;
    }
}

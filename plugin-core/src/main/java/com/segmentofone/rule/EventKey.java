package com.segmentofone.rule;

/** By what events are told apart or gathered: an id, a folded brand, or a day. */
interface EventKey {

    /** @return null when the event has none */
    Object of(Events events, int index);

    /** How a crowd's events are told apart; null where it is done event by event. */
    default CrowdKeys inCrowd() {
        return null;
    }

    static Long id(long id) {
        return id == 0 ? null : id;
    }

    /** A key with its form for crowds. */
    static EventKey of(CrowdKeys crowd, EventKey key) {
        return new EventKey() {
            @Override
            public Object of(Events events, int index) {
                return key.of(events, index);
            }

            @Override
            public CrowdKeys inCrowd() {
                return crowd;
            }
        };
    }
}

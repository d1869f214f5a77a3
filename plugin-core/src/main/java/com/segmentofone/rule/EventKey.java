package com.segmentofone.rule;

/** By what events are told apart or gathered: an id, a folded brand, or a day. */
interface EventKey {

    /** @return null when the event has none */
    Object of(Events events, int index);

    static Long id(long id) {
        return id == 0 ? null : id;
    }
}

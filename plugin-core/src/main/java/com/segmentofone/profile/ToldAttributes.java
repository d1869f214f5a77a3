package com.segmentofone.profile;

import com.segmentofone.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Port: the notes that are stored. */
public interface ToldAttributes {

    /**
     * Stores all, or none, and with them, in the same transaction, an {@code attribute.changed} event for each that said something new.
     *
     * @param receivedAt epoch milliseconds
     * @return those that said something new, with their events
     */
    Map<AttributeNote, Event> store(List<AttributeNote> notes, long receivedAt);

    /** By customer, every note there is; customers without one are absent. */
    Map<Long, List<AttributeNote>> of(Collection<Long> customerIds);

    /** Customers of whom one of the attributes has a note that is later than an instant. */
    Set<Long> withNotesAfter(Collection<String> names, long millis);

    /** The attributes told, their kinds, and values that many customers share. */
    List<AttributeDescription> known();
}

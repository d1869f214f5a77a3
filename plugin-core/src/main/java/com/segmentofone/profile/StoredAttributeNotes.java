package com.segmentofone.profile;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventQueue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes that are checked, stored and announced like events. */
public final class StoredAttributeNotes implements AttributeNotes {

    private static final long LARGEST_LEAD = 5 * 60_000L;

    private final ToldAttributes told;
    private final AttributeSource known;
    private final EventQueue queue;
    private final Clock clock;

    public StoredAttributeNotes(ToldAttributes told, AttributeSource known, EventQueue queue, Clock clock) {
        this.told = told;
        this.known = known;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public Set<AttributeNote> store(List<AttributeNote> notes) {
        long now = clock.millis();
        Map<String, Attribute.Kind> kinds = new HashMap<>();
        List<AttributeNote> checked = new ArrayList<>();
        for (AttributeNote note : notes) {
            Attribute.Kind kind = kinds.computeIfAbsent(note.name(), this::kindOf);
            if (kind != null && kind != note.kind()) {
                throw new IllegalArgumentException(note.name() + " is known as " + kind + ", not as " + note.kind());
            }
            kinds.put(note.name(), note.kind());
            checked.add(inTime(note, now));
        }
        Map<AttributeNote, Event> fresh = told.store(checked, now);
        if (!fresh.isEmpty()) {
            queue.announce(new ArrayList<>(fresh.values()));
        }
        return fresh.keySet();
    }

    private static AttributeNote inTime(AttributeNote note, long now) {
        if (note.asOf() > now + LARGEST_LEAD) {
            throw new IllegalArgumentException("as of an instant that is yet to come");
        }
        return note.asOf() <= now
                ? note
                : AttributeNote.of(note.customerId(), note.name(), note.source(), note.kind(), note.text(), now);
    }

    @Override
    public Attribute.Kind kindOf(String name) {
        return known.known().stream()
                .filter(d -> d.name().equals(name))
                .map(AttributeDescription::kind)
                .findFirst()
                .orElse(null);
    }
}

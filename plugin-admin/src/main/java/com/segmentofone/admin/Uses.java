package com.segmentofone.admin;

import com.segmentofone.decision.Slot;
import com.segmentofone.decision.SlotVariant;
import com.segmentofone.segment.HostUse;
import com.segmentofone.segment.Segment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What uses each segment, with the place in the admin where it does. */
final class Uses {

    private final Map<Long, List<Map<String, Object>>> bySegment = new HashMap<>();

    Uses(Collection<Slot> slots, Collection<Segment> segments, Collection<HostUse> hostUses) {
        for (Slot slot : slots) {
            slot.variants().forEach(variant -> add(slot, variant));
        }
        segments.stream().filter(s -> s.compiled() != null).forEach(this::add);
        hostUses.forEach(this::add);
    }

    private void add(Slot slot, SlotVariant variant) {
        Map<String, Object> use = Json.object(
                "kind",
                "SLOT",
                "label",
                slot.name() + " / " + (variant.name() == null ? variant.key() : variant.name()),
                "href",
                Pages.HOMEPAGE + "#variant-" + slot.key() + "-" + variant.key());
        variant.included().forEach(id -> add(id, use));
        variant.excluded().stream()
                .filter(id -> !variant.included().contains(id))
                .forEach(id -> add(id, use));
    }

    private void add(Segment reader) {
        Map<String, Object> use =
                Json.object("kind", "SEGMENT", "label", reader.name(), "href", Pages.SEGMENTS + "/" + reader.id());
        reader.compiled().segmentsRead().forEach(id -> add(id, use));
    }

    private void add(HostUse used) {
        String section = used.kind() == HostUse.Kind.OFFER ? "/offer/" : "/structured-content/";
        Map<String, Object> use =
                Json.object("kind", used.kind().name(), "label", used.name(), "href", section + used.id());
        used.segments().forEach(id -> add(id, use));
    }

    private void add(long segmentId, Map<String, Object> use) {
        bySegment.computeIfAbsent(segmentId, id -> new ArrayList<>()).add(use);
    }

    List<Map<String, Object>> of(long segmentId) {
        return bySegment.getOrDefault(segmentId, Collections.emptyList());
    }
}

package com.segmentofone.admin;

import com.segmentofone.decision.Slot;
import com.segmentofone.decision.SlotVariant;
import com.segmentofone.rule.Named;
import com.segmentofone.rule.Names;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentService;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Slots as the screen draws them. */
final class SlotView {

    /** What stands higher on a page comes first. */
    static final Comparator<Slot> ORDER = Comparator.comparing(Slot::kind).thenComparing(Slot::key);

    private static final String CATEGORY = "category:";

    private final SegmentService segments;
    private final Directory directory;
    private final Names names;

    SlotView(SegmentService segments, Directory directory, Names names) {
        this.segments = segments;
        this.directory = directory;
        this.names = names;
    }

    Map<String, Object> one(Slot slot) {
        return all(Collections.singletonList(slot)).get(0);
    }

    List<Map<String, Object>> all(Collection<Slot> slots) {
        List<Long> contents = slots.stream()
                .flatMap(slot -> slot.variants().stream())
                .map(SlotVariant::contentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
        Map<Long, String> contentNames = directory.contentNames(contents);
        Map<Long, SegmentDefinition> byId =
                segments.all().stream().collect(Collectors.toMap(SegmentDefinition::id, s -> s));
        return slots.stream()
                .sorted(ORDER)
                .map(slot -> slot(slot, contentNames, byId))
                .collect(Collectors.toList());
    }

    private Map<String, Object> slot(
            Slot slot, Map<Long, String> contentNames, Map<Long, SegmentDefinition> segmentsById) {
        return Json.object(
                "key", slot.key(),
                "name", slot.name(),
                "kind", slot.kind().name(),
                "description", slot.description(),
                "version", version(slot),
                "variants",
                        slot.variants().stream()
                                .map(v -> variant(v, contentNames, segmentsById))
                                .collect(Collectors.toList()));
    }

    private Map<String, Object> variant(
            SlotVariant variant, Map<Long, String> contentNames, Map<Long, SegmentDefinition> segmentsById) {
        return Json.object(
                "key", variant.key(),
                "name", variant.name(),
                "priority", variant.priority(),
                "enabled", variant.enabled(),
                "contentId", variant.contentId(),
                "contentName", variant.contentId() == null ? null : contentNames.get(variant.contentId()),
                "source", variant.source(),
                "sourceName", sourceName(variant.source()),
                "from", variant.activeFrom(),
                "to", variant.activeTo(),
                "include", audience(variant.included(), segmentsById),
                "exclude", audience(variant.excluded(), segmentsById));
    }

    private static List<Map<String, Object>> audience(Collection<Long> ids, Map<Long, SegmentDefinition> segmentsById) {
        return ids.stream()
                .map(id -> {
                    SegmentDefinition segment = segmentsById.get(id);
                    return Json.object(
                            "id", id,
                            "name", segment == null ? String.valueOf(id) : segment.name(),
                            "status",
                                    segment == null ? "DRAFT" : segment.status().name());
                })
                .collect(Collectors.toList());
    }

    private String sourceName(String source) {
        if (source == null || !source.startsWith(CATEGORY)) {
            return null;
        }
        Named category = names.byId(Named.Kind.CATEGORY, Long.parseLong(source.substring(CATEGORY.length())));
        return category == null ? null : category.name();
    }

    /** Differs whenever anything of the slot does. */
    static String version(Slot slot) {
        StringBuilder all = new StringBuilder(slot.key());
        for (SlotVariant v : slot.variants()) {
            all.append(Json.write(new Object[] {
                v.key(),
                v.name(),
                v.priority(),
                v.enabled(),
                v.contentId(),
                v.source(),
                v.activeFrom(),
                v.activeTo(),
                v.included(),
                v.excluded()
            }));
        }
        return Integer.toHexString(all.toString().hashCode()) + "-" + all.length();
    }
}

package com.segmentofone.starter;

import com.segmentofone.decision.Slot;
import com.segmentofone.decision.SlotVariant;
import com.segmentofone.decision.Slots;
import com.segmentofone.rule.InvalidRuleException;
import com.segmentofone.segment.NameTakenException;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentService;
import com.segmentofone.starter.StarterDefinitions.StarterSegment;
import com.segmentofone.starter.StarterDefinitions.StarterSlot;
import com.segmentofone.starter.StarterDefinitions.StarterVariant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds the definitions of a file that the store does not have yet; what operators made or changed stays as it is. */
public final class StarterImport {

    private static final String BY = "starter";

    private final SegmentService segments;
    private final Slots slots;
    private final ContentNames contents;
    private final StarterOffers offers;

    /** For files without offers. */
    public StarterImport(SegmentService segments, Slots slots, ContentNames contents) {
        this(segments, slots, contents, null);
    }

    public StarterImport(SegmentService segments, Slots slots, ContentNames contents, StarterOffers offers) {
        this.segments = segments;
        this.slots = slots;
        this.contents = contents;
        this.offers = offers;
    }

    /**
     * Goes through the whole file, whatever is wrong with parts of it.
     *
     * @return one sentence for every definition that could not be added, with its cause
     */
    public List<String> add(StarterDefinitions file) {
        List<String> refused = new ArrayList<>();
        Map<String, Long> ids = segmentIds();
        file.segments().stream().filter(s -> !ids.containsKey(s.name)).forEach(s -> addSegment(s, ids, refused));
        Set<String> present = slots.all().stream().map(Slot::key).collect(Collectors.toSet());
        file.slots().stream().filter(s -> !present.contains(s.key)).forEach(s -> addSlot(s, ids, refused));
        if (offers != null) {
            offers.add(file.offers(), ids, refused);
        }
        return refused;
    }

    /**
     * Adds the segments of a file that are meant for any store. One whose rule does not fit this store becomes a draft that says so.
     *
     * @param active whether those that fit are to be active
     * @param language in which they are called
     * @return one sentence for every segment that is not as it was meant, with its cause
     */
    public List<String> addStarters(StarterDefinitions file, boolean active, String language) {
        List<String> refused = new ArrayList<>();
        Map<String, Long> ids = segmentIds();
        file.segments().stream()
                .map(s -> s.in(language))
                .filter(s -> !ids.containsKey(s.name))
                .forEach(s -> addStarter(s, active, refused));
        return refused;
    }

    private void addStarter(StarterSegment segment, boolean active, List<String> refused) {
        try {
            long id = segments.draft(segment.name, segment.description, segment.rule, BY)
                    .id();
            if (active) {
                segments.activate(id, BY);
            }
        } catch (InvalidRuleException e) {
            segments.unfinished(segment.name, segment.description, segment.rule, BY);
            refused.add("segment \"" + segment.name + "\" stays a draft: " + e.getMessage());
        } catch (NameTakenException e) {
            refused.add("segment \"" + segment.name + "\": there is one of that name");
        }
    }

    private Map<String, Long> segmentIds() {
        Map<String, Long> ids = new HashMap<>();
        segments.all().forEach(s -> ids.put(s.name(), s.id()));
        return ids;
    }

    private void addSegment(StarterSegment segment, Map<String, Long> ids, List<String> refused) {
        try {
            SegmentDefinition stored = segments.draft(segment.name, segment.description, segment.rule, BY);
            ids.put(segment.name, stored.id());
            if (segment.active) {
                segments.activate(stored.id(), BY);
            }
        } catch (InvalidRuleException e) {
            refused.add("segment \"" + segment.name + "\": " + e.getMessage());
        }
    }

    private void addSlot(StarterSlot slot, Map<String, Long> ids, List<String> refused) {
        Collection<SlotVariant> variants = new ArrayList<>();
        for (StarterVariant variant : slot.variants) {
            try {
                variants.add(variantOf(variant, ids));
            } catch (IllegalArgumentException e) {
                refused.add("slot " + slot.key + ", variant " + variant.key + ": " + e.getMessage());
            }
        }
        slots.store(new Slot(slot.key, slot.name, slot.kind, slot.description, variants));
    }

    private SlotVariant variantOf(StarterVariant variant, Map<String, Long> ids) {
        SlotVariant.Builder made = SlotVariant.builder(variant.key)
                .name(variant.name)
                .priority(variant.priority)
                .content(contentOf(variant))
                .source(variant.source);
        variant.include.forEach(name -> made.include(idOf(name, ids)));
        variant.exclude.forEach(name -> made.exclude(idOf(name, ids)));
        return made.build();
    }

    private Long contentOf(StarterVariant variant) {
        if (variant.content == null) {
            return null;
        }
        Long id = contents.idOf(variant.content);
        if (id == null) {
            throw new IllegalArgumentException("there is no content called \"" + variant.content + "\"");
        }
        return id;
    }

    static long idOf(String segment, Map<String, Long> ids) {
        Long id = ids.get(segment);
        if (id == null) {
            throw new IllegalArgumentException("there is no segment called \"" + segment + "\"");
        }
        return id;
    }
}

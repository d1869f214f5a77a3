package com.segmentofone.admin;

import com.segmentofone.decision.Slot;
import com.segmentofone.decision.SlotKind;
import com.segmentofone.decision.SlotVariant;
import com.segmentofone.decision.Source;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentService;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the form of a variant; what does not fit is refused at its field. */
final class VariantForms {

    private static final int NAME = 200;
    private static final int KEY = 60;

    private final Host host;
    private final Texts texts;
    private final SegmentService segments;
    private final Directory directory;
    private final ZoneId zone;

    VariantForms(Host host, Texts texts, SegmentService segments, Directory directory, ZoneId zone) {
        this.host = host;
        this.texts = texts;
        this.segments = segments;
        this.directory = directory;
        this.zone = zone;
    }

    SlotVariant read(VariantForm form, Slot slot, Operator operator) {
        Map<String, String> errors = new LinkedHashMap<>();
        SlotVariant before = before(form, slot);
        String name = name(form, errors);
        boolean isContent = slot.kind() == SlotKind.CONTENT;
        Long content = isContent ? content(form, errors) : null;
        String source = isContent ? null : source(form, errors);
        Long from = instant(form.from(), "from", errors);
        Long to = instant(form.to(), "to", errors);
        if (from != null && to != null && from >= to) {
            errors.put("to", say("seg.schedule.order"));
        }
        checkAudience(form, errors);
        if (!errors.isEmpty()) {
            throw Refusal.invalid().with("errors", errors);
        }
        SlotVariant.Builder variant = SlotVariant.builder(before == null ? key(name, slot) : before.key())
                .name(name)
                .priority(before == null ? last(slot) + 10 : before.priority())
                .enabled(enabled(form, before, operator))
                .content(content)
                .source(source)
                .active(from, to);
        form.include().forEach(variant::include);
        form.exclude().forEach(variant::exclude);
        return variant.build();
    }

    private static SlotVariant before(VariantForm form, Slot slot) {
        if (form.variant() == null || form.variant().isEmpty()) {
            return null;
        }
        return slot.variants().stream()
                .filter(v -> v.key().equals(form.variant()))
                .findFirst()
                .orElseThrow(Refusal::gone);
    }

    /** What a shopper sees changes only at the hands of those who may activate. */
    private static boolean enabled(VariantForm form, SlotVariant before, Operator operator) {
        if (operator.may(Permission.ACTIVATE)) {
            return form.enabled();
        }
        if (before != null && before.enabled()) {
            throw Refusal.forbidden();
        }
        return false;
    }

    private String name(VariantForm form, Map<String, String> errors) {
        String name = form.name().trim();
        if (name.isEmpty()) {
            errors.put("name", say("seg.variant.name.missing"));
        } else if (name.length() > NAME) {
            errors.put("name", say("seg.variant.name.long"));
        }
        return name;
    }

    private Long content(VariantForm form, Map<String, String> errors) {
        Long id = form.content();
        if (id == null || directory.contentNames(Collections.singletonList(id)).isEmpty()) {
            errors.put("content", say("seg.content.missing"));
        }
        return id;
    }

    private String source(VariantForm form, Map<String, String> errors) {
        try {
            return Source.parse(form.source()).toString();
        } catch (IllegalArgumentException e) {
            errors.put("source", say("seg.source.bad"));
            return null;
        }
    }

    private Long instant(String text, String field, Map<String, String> errors) {
        if (text.trim().isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.trim()).atZone(zone).toInstant().toEpochMilli();
        } catch (DateTimeParseException e) {
            errors.put(field, say("seg.schedule.bad"));
            return null;
        }
    }

    private void checkAudience(VariantForm form, Map<String, String> errors) {
        Map<Long, String> known =
                segments.all().stream().collect(Collectors.toMap(SegmentDefinition::id, SegmentDefinition::name));
        form.include().stream()
                .filter(id -> !known.containsKey(id))
                .forEach(id -> errors.put("include", say("seg.audience.unknown", String.valueOf(id))));
        form.exclude().stream()
                .filter(id -> !known.containsKey(id))
                .forEach(id -> errors.put("exclude", say("seg.audience.unknown", String.valueOf(id))));
        form.include().stream()
                .filter(form.exclude()::contains)
                .forEach(id -> errors.put("exclude", say("seg.audience.both", known.get(id))));
    }

    private static int last(Slot slot) {
        return slot.variants().stream().mapToInt(SlotVariant::priority).max().orElse(0);
    }

    /** From the name, such that templates and reports can carry it; unlike any other of the slot. */
    private static String key(String name, Slot slot) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String stem = plain.isEmpty() ? "variant" : plain.substring(0, Math.min(KEY, plain.length()));
        Set<String> taken = slot.variants().stream().map(SlotVariant::key).collect(Collectors.toSet());
        String key = stem;
        for (int i = 2; taken.contains(key); i++) {
            key = stem + "-" + i;
        }
        return key;
    }

    private String say(String key, Object... parameters) {
        return texts.text(host.locale(), key, parameters);
    }
}

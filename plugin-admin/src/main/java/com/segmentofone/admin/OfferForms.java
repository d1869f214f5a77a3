package com.segmentofone.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.segmentofone.decision.offer.OfferAudience;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentService;
import com.segmentofone.segment.SegmentStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The field on the host's form of an offer: for which segments it is, and why. Its value is JSON. */
public final class OfferForms {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_WORDS = 200;
    private static final int MOST_SEGMENTS = 1_000;
    private static final List<String> TEXTS = Arrays.asList(
            "seg.offer.title",
            "seg.offer.include.label",
            "seg.offer.include.help",
            "seg.offer.exclude.label",
            "seg.offer.exclude.help",
            "seg.offer.why.label",
            "seg.offer.why.help",
            "seg.offer.everyone",
            "seg.offer.readonly",
            "seg.offer.unknownSegment",
            "seg.audience.placeholder",
            "seg.picker.none",
            "seg.audience.added",
            "seg.audience.remove",
            "seg.audience.notActive");

    private final Host host;
    private final Texts texts;
    private final SegmentService segments;

    OfferForms(Host host, Texts texts, SegmentService segments) {
        this.host = host;
        this.texts = texts;
        this.segments = segments;
    }

    /** Whether the operator may see the field at all. */
    public boolean isShown() {
        Operator operator = host.operator();
        return operator != null && operator.may(Permission.VIEW);
    }

    /** Whether what the operator sends is to be stored. */
    public boolean isEditable() {
        Operator operator = host.operator();
        return operator != null && operator.may(Permission.EDIT);
    }

    public String label() {
        return say("seg.offer.title");
    }

    /** As {@link #read} takes it. */
    public String valueOf(OfferAudience audience) {
        return Json.write(
                Json.object("include", audience.included(), "exclude", audience.excluded(), "why", audience.why()));
    }

    /** What the field's script needs: segments, texts, languages. */
    public String settings(Collection<String> languages, boolean readOnly) {
        Map<String, String> sentences = new LinkedHashMap<>();
        TEXTS.forEach(key -> sentences.put(key, say(key)));
        return Json.write(Json.object(
                "segments",
                choices(),
                "editable",
                !readOnly && isEditable(),
                "languages",
                named(languages),
                "texts",
                sentences));
    }

    /** What the rule builder needs of the field "customer segment". */
    public String ruleSettings() {
        List<Map<String, Object>> options = segments.all().stream()
                .map(s -> Json.object("name", String.valueOf(s.id()), "label", s.name()))
                .collect(Collectors.toList());
        return Json.write(Json.object(
                "options", options, "is", say("seg.rule.segment.is"), "isNot", say("seg.rule.segment.isNot")));
    }

    private List<Map<String, Object>> choices() {
        return segments.all().stream()
                .filter(s -> s.status() != SegmentStatus.ARCHIVED)
                .map(s -> Json.object(
                        "id", s.id(), "name", s.name(), "active", s.status().isLive()))
                .collect(Collectors.toList());
    }

    private List<Map<String, Object>> named(Collection<String> languages) {
        Set<String> all = new LinkedHashSet<>(Arrays.asList("en", "ja"));
        all.addAll(new TreeSet<>(languages));
        Locale shown = host.locale();
        return all.stream()
                .map(code -> Json.object("code", code, "name", new Locale(code).getDisplayLanguage(shown)))
                .collect(Collectors.toList());
    }

    /** @throws IllegalArgumentException for what the field's script would never send */
    public OfferAudience read(long offerId, String value) {
        JsonNode json = parse(value);
        Set<Long> known = segments.all().stream().map(SegmentDefinition::id).collect(Collectors.toSet());
        Map<String, String> why = new LinkedHashMap<>();
        json.path("why")
                .fields()
                .forEachRemaining(e ->
                        why.put(language(e.getKey()), shortened(e.getValue().asText(""))));
        return new OfferAudience(offerId, ids(json.path("include"), known), ids(json.path("exclude"), known), why);
    }

    private static JsonNode parse(String value) {
        try {
            JsonNode json = JSON.readTree(value);
            if (json == null || !json.isObject()) {
                throw new IllegalArgumentException("not an object");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static List<Long> ids(JsonNode list, Set<Long> known) {
        List<Long> ids = new ArrayList<>();
        list.forEach(node -> ids.add(node.asLong()));
        if (ids.size() > MOST_SEGMENTS || !known.containsAll(ids)) {
            throw new IllegalArgumentException("segments that are not there");
        }
        return ids;
    }

    private static String language(String code) {
        if (!code.matches("[a-z]{2,8}")) {
            throw new IllegalArgumentException("not a language");
        }
        return code;
    }

    private static String shortened(String words) {
        return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    }

    private String say(String key) {
        return texts.text(host.locale(), key);
    }

    /** The empty field of a new offer. */
    public String empty() {
        return valueOf(OfferAudience.everyone(0));
    }
}

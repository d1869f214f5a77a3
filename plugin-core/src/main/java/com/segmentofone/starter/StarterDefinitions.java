package com.segmentofone.starter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.segmentofone.decision.SlotKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What a definitions file holds: {@code {"segments": [...], "slots": [...], "offers": [...]}}. Segments are named by their
 * names, content and offers by the name operators gave them, so that a file fits any store.
 */
public final class StarterDefinitions {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<StarterSegment> segments;
    private final List<StarterSlot> slots;
    private final List<StarterOffer> offers;

    @JsonCreator
    StarterDefinitions(
            @JsonProperty("segments") List<StarterSegment> segments,
            @JsonProperty("slots") List<StarterSlot> slots,
            @JsonProperty("offers") List<StarterOffer> offers) {
        this.segments = orEmpty(segments);
        this.slots = orEmpty(slots);
        this.offers = orEmpty(offers);
    }

    /** @throws IOException when it is not JSON of this form; the message names line and column */
    public static StarterDefinitions read(InputStream json) throws IOException {
        return JSON.readValue(json, StarterDefinitions.class);
    }

    public List<StarterSegment> segments() {
        return segments;
    }

    public List<StarterSlot> slots() {
        return slots;
    }

    public List<StarterOffer> offers() {
        return offers;
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? Collections.<T>emptyList() : Collections.unmodifiableList(list);
    }

    /** One segment: name, description, rule in text form, whether it is to be active, and name and description by language. */
    public static final class StarterSegment {
        final String name;
        final String description;
        final String rule;
        final boolean active;
        final Map<String, StarterWords> in;

        @JsonCreator
        StarterSegment(
                @JsonProperty(value = "name", required = true) String name,
                @JsonProperty("description") String description,
                @JsonProperty(value = "rule", required = true) String rule,
                @JsonProperty("active") boolean active,
                @JsonProperty("in") Map<String, StarterWords> in) {
            this.name = name;
            this.description = description;
            this.rule = rule;
            this.active = active;
            this.in = in == null ? Collections.<String, StarterWords>emptyMap() : in;
        }

        public String name() {
            return name;
        }

        public String rule() {
            return rule;
        }

        /** The segment as it is called in a language; as it is, when the file does not say. */
        StarterSegment in(String language) {
            StarterWords words = in.get(language);
            return words == null ? this : new StarterSegment(words.name, words.description, rule, active, in);
        }
    }

    /** Name and description in one language. */
    public static final class StarterWords {
        final String name;
        final String description;

        @JsonCreator
        StarterWords(
                @JsonProperty(value = "name", required = true) String name,
                @JsonProperty("description") String description) {
            this.name = name;
            this.description = description;
        }
    }

    /** One slot with its variants. */
    public static final class StarterSlot {
        final String key;
        final String name;
        final SlotKind kind;
        final String description;
        final List<StarterVariant> variants;

        @JsonCreator
        StarterSlot(
                @JsonProperty(value = "key", required = true) String key,
                @JsonProperty(value = "name", required = true) String name,
                @JsonProperty(value = "kind", required = true) SlotKind kind,
                @JsonProperty("description") String description,
                @JsonProperty("variants") List<StarterVariant> variants) {
            this.key = key;
            this.name = name;
            this.kind = kind;
            this.description = description;
            this.variants = orEmpty(variants);
        }
    }

    /** One variant: content by name or a source, for some segments and not for others. */
    public static final class StarterVariant {
        final String key;
        final String name;
        final int priority;
        final String content;
        final String source;
        final List<String> include;
        final List<String> exclude;

        @JsonCreator
        StarterVariant(
                @JsonProperty(value = "key", required = true) String key,
                @JsonProperty("name") String name,
                @JsonProperty(value = "priority", required = true) int priority,
                @JsonProperty("content") String content,
                @JsonProperty("source") String source,
                @JsonProperty("include") List<String> include,
                @JsonProperty("exclude") List<String> exclude) {
            this.key = key;
            this.name = name;
            this.priority = priority;
            this.content = content;
            this.source = source;
            this.include = orEmpty(include);
            this.exclude = orEmpty(exclude);
        }
    }

    /** For which segments one of the store's offers is, and why by language. */
    public static final class StarterOffer {
        final String offer;
        final List<String> include;
        final List<String> exclude;
        final Map<String, String> why;

        @JsonCreator
        StarterOffer(
                @JsonProperty(value = "offer", required = true) String offer,
                @JsonProperty("include") List<String> include,
                @JsonProperty("exclude") List<String> exclude,
                @JsonProperty("why") Map<String, String> why) {
            this.offer = offer;
            this.include = orEmpty(include);
            this.exclude = orEmpty(exclude);
            this.why = why == null ? Collections.<String, String>emptyMap() : why;
        }
    }
}

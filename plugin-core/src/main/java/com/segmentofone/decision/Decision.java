package com.segmentofone.decision;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What a slot shows to one shopper, and why. */
public final class Decision {

    /** Nothing to show: the tag's body, the page's own content, stays. */
    public static final Decision FALLBACK = new Decision(null, null, null, Reason.fallback());

    private final String slot;
    private final SlotKind kind;
    private final SlotVariant variant;
    private final Reason reason;
    private final Map<String, String> content;
    private final List<Long> productIds;
    private final List<Long> categoryIds;

    private Decision(String slot, SlotKind kind, SlotVariant variant, Reason reason) {
        this(slot, kind, variant, reason, Collections.emptyMap(), Collections.emptyList(), Collections.emptyList());
    }

    private Decision(
            String slot,
            SlotKind kind,
            SlotVariant variant,
            Reason reason,
            Map<String, String> content,
            List<Long> productIds,
            List<Long> categoryIds) {
        this.slot = slot;
        this.kind = kind;
        this.variant = variant;
        this.reason = reason;
        this.content = Collections.unmodifiableMap(content);
        this.productIds = Collections.unmodifiableList(productIds);
        this.categoryIds = Collections.unmodifiableList(categoryIds);
    }

    static Decision content(Slot slot, SlotVariant variant, Reason reason, Map<String, String> content) {
        return new Decision(
                slot.key(),
                slot.kind(),
                variant,
                reason,
                content,
                Collections.<Long>emptyList(),
                Collections.<Long>emptyList());
    }

    static Decision products(Slot slot, SlotVariant variant, Reason reason, List<Long> ids) {
        return new Decision(
                slot.key(),
                slot.kind(),
                variant,
                reason,
                Collections.<String, String>emptyMap(),
                ids,
                Collections.<Long>emptyList());
    }

    static Decision categories(Slot slot, SlotVariant variant, Reason reason, List<Long> ids) {
        return new Decision(
                slot.key(),
                slot.kind(),
                variant,
                reason,
                Collections.<String, String>emptyMap(),
                Collections.<Long>emptyList(),
                ids);
    }

    public boolean isFallback() {
        return variant == null;
    }

    /** Null for the fallback, as are kind, variant key, content id and source. */
    public String slot() {
        return slot;
    }

    public SlotKind kind() {
        return kind;
    }

    public String variantKey() {
        return variant == null ? null : variant.key();
    }

    public Reason reason() {
        return reason;
    }

    public Long contentId() {
        return variant == null ? null : variant.contentId();
    }

    /** Text form of a {@link Source}. */
    public String source() {
        return variant == null ? null : variant.source();
    }

    /** Of a content slot: the item's fields by name. */
    public Map<String, String> content() {
        return content;
    }

    /** Of a product slot: products that are on sale now, best first. */
    public List<Long> productIds() {
        return productIds;
    }

    /** Of a category slot: categories that are live now, best first. */
    public List<Long> categoryIds() {
        return categoryIds;
    }

    @Override
    public String toString() {
        return isFallback() ? "fallback" : slot + "/" + variantKey();
    }
}

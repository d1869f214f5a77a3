package com.segmentofone.admin;

import com.segmentofone.decision.Decision;
import com.segmentofone.decision.Decisions;
import com.segmentofone.decision.Reason;
import com.segmentofone.decision.Slot;
import com.segmentofone.decision.SlotVariant;
import com.segmentofone.event.Identity;
import com.segmentofone.rule.Named;
import com.segmentofone.rule.Names;
import com.segmentofone.segment.Memberships;
import com.segmentofone.segment.Segment;
import com.segmentofone.segment.SegmentCatalog;
import com.segmentofone.segment.ShopperSegments;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a shopper would see in every slot now, and why; nothing of it is recorded. */
final class PreviewView {

    private static final int SHOWN = 6;

    /** A visitor of whom nothing is known. */
    private static final Identity NOBODY = Identity.visitor("preview-of-a-new-visitor");

    private final Host host;
    private final Texts texts;
    private final Decisions decisions;
    private final Memberships memberships;
    private final SegmentCatalog catalog;
    private final Names names;
    private final Directory directory;
    private final Clock clock;

    PreviewView(
            Host host,
            Texts texts,
            Decisions decisions,
            Memberships memberships,
            SegmentCatalog catalog,
            Names names,
            Directory directory,
            Clock clock) {
        this.host = host;
        this.texts = texts;
        this.decisions = decisions;
        this.memberships = memberships;
        this.catalog = catalog;
        this.names = names;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param customerId null for a new visitor */
    Map<String, Object> of(Long customerId, Collection<Slot> slots) {
        Identity identity = customerId == null ? NOBODY : Identity.customer(customerId);
        Instant now = clock.instant();
        ShopperSegments shopper = memberships.of(identity, now);
        return Json.object(
                "segments",
                shopper.memberships().stream()
                        .map(m -> catalog.byId(m.segmentId()))
                        .filter(Objects::nonNull)
                        .map(s -> Json.object("id", s.id(), "name", s.name()))
                        .collect(Collectors.toList()),
                "slots",
                slots.stream()
                        .sorted(SlotView.ORDER)
                        .map(slot -> decided(slot, decisions.decide(slot.key(), identity, now), shopper, now))
                        .collect(Collectors.toList()));
    }

    private Map<String, Object> decided(Slot slot, Decision decision, ShopperSegments shopper, Instant now) {
        Locale locale = host.locale();
        return Json.object(
                "slot", slot.key(),
                "slotName", slot.name(),
                "variant", decision.variantKey(),
                "variantName", name(slot, decision.variantKey()),
                "reason", because(decision.reason(), locale),
                "shows", shows(decision),
                "others", others(slot, decision, shopper, now.toEpochMilli()));
    }

    /** Said to the operator; what stands on the page speaks to the shopper. */
    private String because(Reason reason, Locale locale) {
        if (!reason.segments().isEmpty()) {
            return texts.text(locale, "seg.preview.because", String.join(", ", reason.segments()));
        }
        return texts.text(locale, "fallback".equals(reason.code()) ? "seg.preview.fallback" : "seg.preview.everyone");
    }

    private static String name(Slot slot, String variantKey) {
        return slot.variants().stream()
                .filter(v -> v.key().equals(variantKey))
                .map(PreviewView::name)
                .findFirst()
                .orElse(variantKey);
    }

    private static String name(SlotVariant variant) {
        return variant.name() == null ? variant.key() : variant.name();
    }

    private List<String> shows(Decision decision) {
        if (decision.contentId() != null) {
            return new ArrayList<>(directory
                    .contentNames(Collections.singletonList(decision.contentId()))
                    .values());
        }
        List<String> all = named(Named.Kind.PRODUCT, decision.productIds());
        all.addAll(named(Named.Kind.CATEGORY, decision.categoryIds()));
        return all;
    }

    private List<String> named(Named.Kind kind, List<Long> ids) {
        return ids.stream()
                .limit(SHOWN)
                .map(id -> names.byId(kind, id))
                .filter(Objects::nonNull)
                .map(Named::name)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<Map<String, Object>> others(Slot slot, Decision decision, ShopperSegments shopper, long now) {
        boolean decided = false;
        List<Map<String, Object>> others = new ArrayList<>();
        for (SlotVariant variant : slot.variants()) {
            if (variant.key().equals(decision.variantKey())) {
                decided = true;
            } else {
                others.add(Json.object("name", name(variant), "why", whyNot(variant, shopper, now, decided)));
            }
        }
        return others;
    }

    private String whyNot(SlotVariant variant, ShopperSegments shopper, long now, boolean decided) {
        Locale locale = host.locale();
        if (!variant.enabled()) {
            return texts.text(locale, "seg.preview.off");
        }
        if (variant.activeFrom() != null && now < variant.activeFrom()
                || variant.activeTo() != null && now >= variant.activeTo()) {
            return texts.text(locale, "seg.preview.schedule");
        }
        List<Long> excluding = variant.excluded().stream().filter(shopper::isIn).collect(Collectors.toList());
        if (!excluding.isEmpty()) {
            return texts.text(locale, "seg.preview.excluded", segmentNames(excluding));
        }
        if (!variant.included().isEmpty() && variant.included().stream().noneMatch(shopper::isIn)) {
            return texts.text(locale, "seg.preview.notIn", segmentNames(variant.included()));
        }
        return texts.text(locale, decided ? "seg.preview.later" : "seg.preview.nothing");
    }

    private String segmentNames(Collection<Long> ids) {
        return ids.stream()
                .map(catalog::byId)
                .filter(Objects::nonNull)
                .map(Segment::name)
                .collect(Collectors.joining(", "));
    }
}

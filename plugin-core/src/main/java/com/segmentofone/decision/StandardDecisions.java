package com.segmentofone.decision;

import com.segmentofone.decision.content.ContentReader;
import com.segmentofone.event.Identity;
import com.segmentofone.segment.Fuse;
import com.segmentofone.segment.Memberships;
import com.segmentofone.segment.OncePer;
import com.segmentofone.segment.Segment;
import com.segmentofone.segment.SegmentCatalog;
import com.segmentofone.segment.ShopperSegments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the most important variant that runs now, is for this shopper, and has something to show. */
public final class StandardDecisions implements Decisions {

    private static final Logger LOG = LoggerFactory.getLogger(StandardDecisions.class);

    private final SlotBoard board;
    private final Memberships memberships;
    private final SegmentCatalog segments;
    private final ContentReader content;
    private final Picks picks;
    private final Fuse fuse = new Fuse();
    private final OncePer trouble = new OncePer(Duration.ofMinutes(1));

    public StandardDecisions(
            SlotBoard board, Memberships memberships, SegmentCatalog segments, ContentReader content, Picks picks) {
        this.board = board;
        this.memberships = memberships;
        this.segments = segments;
        this.content = content;
        this.picks = picks;
    }

    @Override
    public Decision decide(String slotKey, Identity identity, Instant now) {
        try {
            Slot slot = fuse.isBlown() ? null : board.slot(slotKey);
            return slot == null ? Decision.FALLBACK : choose(slot, identity, now);
        } catch (RuntimeException e) {
            fuse.judge(e);
            if (trouble.lets(e.getClass().getName())) {
                LOG.error("Slot {} cannot be filled; the page shows its own content", slotKey, e);
            }
            return Decision.FALLBACK;
        }
    }

    /** How often a slot could not be filled because something failed. */
    public long failures() {
        return trouble.count();
    }

    private Decision choose(Slot slot, Identity identity, Instant now) {
        ShopperSegments shopper = memberships.of(identity, now);
        for (SlotVariant variant : slot.variants()) {
            Reason reason = variant.runsAt(now.toEpochMilli()) ? reasonFor(variant, shopper) : null;
            Decision decision = reason == null ? null : fill(slot, variant, reason, identity, now.toEpochMilli());
            if (decision != null) {
                return decision;
            }
        }
        return Decision.FALLBACK;
    }

    /** @return null when the variant is not for the shopper */
    private Reason reasonFor(SlotVariant variant, ShopperSegments shopper) {
        if (variant.excluded().stream().anyMatch(shopper::isIn)) {
            return null;
        }
        if (variant.included().isEmpty()) {
            return Reason.everyone();
        }
        List<String> names = new ArrayList<>();
        for (long id : variant.included()) {
            Segment segment = shopper.isIn(id) ? segments.byId(id) : null;
            if (segment != null) {
                names.add(segment.name());
            }
        }
        return names.isEmpty() ? null : Reason.segments(names);
    }

    /** @return null when there is nothing to show */
    private Decision fill(Slot slot, SlotVariant variant, Reason reason, Identity identity, long now) {
        switch (slot.kind()) {
            case CONTENT:
                Map<String, String> fields = variant.contentId() == null ? null : content.read(variant.contentId());
                return fields == null ? null : Decision.content(slot, variant, reason, fields);
            case PRODUCTS:
                List<Long> products = picks.products(Source.parse(variant.source()), identity, now);
                return products.isEmpty() ? null : Decision.products(slot, variant, reason, products);
            default:
                List<Long> categories = picks.categories(Source.parse(variant.source()), identity, now);
                return categories.isEmpty() ? null : Decision.categories(slot, variant, reason, categories);
        }
    }
}

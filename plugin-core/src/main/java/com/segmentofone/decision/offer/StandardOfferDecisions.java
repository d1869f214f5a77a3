package com.segmentofone.decision.offer;

import com.segmentofone.event.Identity;
import com.segmentofone.segment.Memberships;
import com.segmentofone.segment.OncePer;
import com.segmentofone.segment.Segment;
import com.segmentofone.segment.SegmentCatalog;
import com.segmentofone.segment.ShopperSegments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the segments that offers are for with those that the shopper is in. */
public final class StandardOfferDecisions implements OfferDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(StandardOfferDecisions.class);

    private static final Identity NOBODY = Identity.visitor("nobody");

    private final OfferBoard board;
    private final Memberships memberships;
    private final SegmentCatalog segments;
    private final OncePer trouble = new OncePer(Duration.ofMinutes(1));

    public StandardOfferDecisions(OfferBoard board, Memberships memberships, SegmentCatalog segments) {
        this.board = board;
        this.memberships = memberships;
        this.segments = segments;
    }

    @Override
    public Map<Long, OfferDecision> decide(Identity identity, Instant now) {
        Map<Long, OfferDecision> decisions = new LinkedHashMap<>();
        ShopperSegments shopper = null;
        for (OfferAudience audience : known().values()) {
            if (audience.isRestricted()) {
                shopper = shopper == null ? segmentsOf(identity, now) : shopper;
                decisions.put(audience.offerId(), decide(audience, shopper));
            }
        }
        return decisions;
    }

    @Override
    public OfferAudience audience(long offerId) {
        OfferAudience found = known().get(offerId);
        return found == null ? OfferAudience.everyone(offerId) : found;
    }

    /** How often it could not be told for whom offers are. */
    public long failures() {
        return trouble.count();
    }

    /** Nothing has ever been read only when the plugin's tables cannot be: then nobody can have restricted an offer either. */
    private Map<Long, OfferAudience> known() {
        try {
            return board.all();
        } catch (RuntimeException e) {
            if (trouble.lets(e.getClass().getName())) {
                LOG.error("It cannot be told which offers are for which segments", e);
            }
            return Collections.emptyMap();
        }
    }

    private ShopperSegments segmentsOf(Identity identity, Instant now) {
        return identity == null ? ShopperSegments.none(NOBODY) : memberships.of(identity, now);
    }

    private OfferDecision decide(OfferAudience audience, ShopperSegments shopper) {
        if (!shopper.isKnown() || !areKnown(audience.excluded()) || !areKnown(audience.included())) {
            return decision(audience, OfferDecision.Cause.UNKNOWN, Collections.<String>emptyList());
        }
        List<String> against = in(audience.excluded(), shopper);
        if (!against.isEmpty()) {
            return decision(audience, OfferDecision.Cause.EXCLUDED, against);
        }
        List<String> speaking = in(audience.included(), shopper);
        if (audience.included().isEmpty()) {
            return decision(audience, OfferDecision.Cause.EVERYONE, speaking);
        }
        return speaking.isEmpty()
                ? decision(audience, OfferDecision.Cause.NOT_MEMBER, names(audience.included()))
                : decision(audience, OfferDecision.Cause.MEMBER, speaking);
    }

    private static OfferDecision decision(OfferAudience audience, OfferDecision.Cause cause, List<String> segments) {
        return new OfferDecision(audience, cause, segments);
    }

    /** A segment in use cannot be deleted, so one that is not there has not been read yet. */
    private boolean areKnown(Set<Long> ids) {
        return ids.stream().allMatch(id -> segments.byId(id) != null);
    }

    private List<String> in(Set<Long> ids, ShopperSegments shopper) {
        List<String> names = new ArrayList<>();
        for (long id : ids) {
            if (shopper.isIn(id)) {
                names.add(segments.byId(id).name());
            }
        }
        return names;
    }

    private List<String> names(Set<Long> ids) {
        List<String> names = new ArrayList<>();
        for (long id : ids) {
            Segment segment = segments.byId(id);
            names.add(segment == null ? "#" + id : segment.name());
        }
        return names;
    }
}

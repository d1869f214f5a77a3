package com.segmentofone.segment;

import com.segmentofone.event.Identity;
import com.segmentofone.rule.Evaluation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The segments that a shopper is in, and until when nothing but news can change them. */
public final class ShopperSegments {

    private static final Appraisal NOTHING = new Appraisal(Collections.<Long, Evaluation>emptyMap());

    private static final long UNKNOWN = -2;
    /** So much earlier than it was evaluated an answer may be given: a request that began a moment before. */
    private static final long BEFORE_MILLIS = 5_000;

    private final String identityKey;
    private final long revision;
    private final long evaluatedAt;
    private final Appraisal appraisal;
    private final List<Membership> memberships;

    ShopperSegments(
            String identityKey, long revision, long evaluatedAt, Appraisal appraisal, List<Membership> memberships) {
        this.evaluatedAt = evaluatedAt;
        this.identityKey = identityKey;
        this.revision = revision;
        this.appraisal = appraisal;
        this.memberships = new ArrayList<>(memberships);
    }

    /** In no segment at all. */
    public static ShopperSegments none(Identity identity) {
        return new ShopperSegments(identity.key(), -1, 0, NOTHING, Collections.<Membership>emptyList());
    }

    /** It cannot be told now; for a page that is being made, the shopper is in no segment. */
    public static ShopperSegments unknown(Identity identity) {
        return new ShopperSegments(identity.key(), UNKNOWN, 0, NOTHING, Collections.<Membership>emptyList());
    }

    /** False when being in no segment only means that it cannot be told. */
    public boolean isKnown() {
        return revision != UNKNOWN;
    }

    /** The key of the customer that a visitor turned out to be, or of the identity asked for. */
    public String identityKey() {
        return identityKey;
    }

    /** In the order of the segments' ids. */
    public List<Membership> memberships() {
        return Collections.unmodifiableList(memberships);
    }

    public Set<Long> segmentIds() {
        return memberships.stream().map(Membership::segmentId).collect(Collectors.toSet());
    }

    public boolean isIn(long segmentId) {
        for (int i = 0; i < memberships.size(); i++) {
            if (memberships.get(i).segmentId() == segmentId) {
                return true;
            }
        }
        return false;
    }

    /** Epoch milliseconds, exclusive; {@code Long.MAX_VALUE} for never. */
    public long validUntil() {
        return appraisal.nextChange();
    }

    boolean holdsAt(long millis, long catalogRevision) {
        return appraisalOf(catalogRevision, millis) != null && millis < validUntil();
    }

    /** Null when it was made of other definitions, or later, before the clock was set back. */
    Appraisal appraisalOf(long catalogRevision, long millis) {
        return revision == catalogRevision && millis >= evaluatedAt - BEFORE_MILLIS ? appraisal : null;
    }

    @Override
    public String toString() {
        return identityKey + " in " + segmentIds();
    }
}

package com.segmentofone.segment;

import com.segmentofone.event.Identity;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Memberships from the cache where they still hold, evaluated in place where they do not. */
public final class LiveMemberships implements Memberships {

    private static final Logger LOG = LoggerFactory.getLogger(LiveMemberships.class);

    private final SegmentUpdater updater;
    private final OncePer trouble = new OncePer(Duration.ofMinutes(1));

    public LiveMemberships(SegmentUpdater updater) {
        this.updater = updater;
    }

    @Override
    public ShopperSegments of(Identity identity, Instant now) {
        try {
            return updater.segmentsOf(identity, now.toEpochMilli());
        } catch (RuntimeException e) {
            if (trouble.lets(e.getClass().getName())) {
                LOG.error("Segments cannot be told; shoppers see what everyone sees", e);
            }
            return ShopperSegments.unknown(identity);
        }
    }

    /** How often segments could not be told. */
    public long failures() {
        return trouble.count();
    }
}

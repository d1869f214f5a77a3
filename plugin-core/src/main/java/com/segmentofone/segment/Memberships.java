package com.segmentofone.segment;

import com.segmentofone.event.Identity;
import java.time.Instant;

/** Which segments a shopper is in, for a page that is being made. */
public interface Memberships {

    /** True at the instant: what has expired is evaluated in place. Never throws; in case of trouble the shopper is in no segment. */
    ShopperSegments of(Identity identity, Instant now);
}

package com.segmentofone.recommend;

import com.segmentofone.event.Identity;
import com.segmentofone.segment.Membership;
import com.segmentofone.segment.MembershipStore;
import com.segmentofone.segment.Segment;
import com.segmentofone.segment.SegmentCatalog;
import java.util.List;
import java.util.function.LongConsumer;

/** The members of active segments, a page at a time. */
public final class StoredMembers implements SegmentMembers {

    private static final int PAGE = 1_000;

    private final SegmentCatalog catalog;
    private final MembershipStore store;

    public StoredMembers(SegmentCatalog catalog, MembershipStore store) {
        this.catalog = catalog;
        this.store = store;
    }

    @Override
    public long[] segmentIds() {
        return catalog.active().stream().mapToLong(Segment::id).sorted().toArray();
    }

    @Override
    public void forEachMember(long segmentId, LongConsumer customerIds) {
        String last = null;
        List<Membership> page;
        do {
            page = store.page(segmentId, last, PAGE);
            for (Membership membership : page) {
                last = membership.identityKey();
                Identity who = Identity.ofKey(last);
                if (who.isCustomer()) {
                    customerIds.accept(who.customerId());
                }
            }
        } while (page.size() == PAGE);
    }
}

package com.segmentofone.profile;

import com.segmentofone.event.Identity;

/** Port: profiles as the event log and the store's own data have them now. */
public interface ProfileStore {
    /** The whole profile of whoever the identity belongs to; empty, never null, for a stranger. */
    Profile load(Identity identity);

    /** Every customer, with all joined visitors' events, ascending by customer id; one chunk in memory at a time. */
    void forEachCustomer(ProfileVisitor visitor);

    /** Every visitor that has not become a customer. */
    void forEachVisitor(ProfileVisitor visitor);
}

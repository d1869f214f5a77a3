package com.segmentofone.profile;

import com.segmentofone.event.Identity;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Port: profiles as the event log and the store's own data have them now. */
public interface ProfileStore {
    /** The whole profile of whoever the identity belongs to; empty, never null, for a stranger. */
    Profile load(Identity identity);

    /** The whole profiles of several, each once, in no particular order; at most some hundreds at a time. */
    default List<Profile> loadAll(Collection<Identity> identities) {
        return identities.stream().map(this::load).distinct().collect(Collectors.toList());
    }

    /** Every customer, with all joined visitors' events, ascending by customer id; one chunk in memory at a time. */
    void forEachCustomer(ProfileVisitor visitor);

    /** Every visitor that has not become a customer. */
    void forEachVisitor(ProfileVisitor visitor);
}

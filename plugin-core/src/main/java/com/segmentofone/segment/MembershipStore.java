package com.segmentofone.segment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where memberships, their history and their due times are kept. */
public interface MembershipStore {

    /** What is stored of one shopper; {@link StoredStanding#NOTHING} for a stranger. */
    StoredStanding load(String identityKey);

    /** What is stored of several shoppers, by identity key; strangers are absent. */
    Map<String, StoredStanding> loadAll(Collection<String> identityKeys);

    /**
     * Writes what has changed for some shoppers, in one transaction.
     *
     * @return keys of shoppers whom somebody else has written since they were loaded: nothing was written for them
     */
    Set<String> apply(Collection<StandingUpdate> updates);

    /** Removes what is stored of a visitor who has become a customer. */
    void forget(String identityKey);

    /** Removes memberships of segments that are no longer there. */
    void forgetDeletedSegments();

    /** How many customers are stored as members. */
    long count(long segmentId);

    /** Visitors who have not become customers. */
    long countVisitors(long segmentId);

    /** At most n members, customers first, in a stable order. */
    List<Membership> page(long segmentId, String afterIdentityKey, int n);

    /** The latest changes of a shopper, newest first. */
    List<MembershipChange> history(String identityKey, int n);
}

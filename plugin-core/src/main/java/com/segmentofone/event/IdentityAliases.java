package com.segmentofone.event;

import java.util.Set;

/** Which visitors turned out to be which customer. Events are never rewritten; they are joined by these rows. */
public interface IdentityAliases {
    /** Says that the visitor is the customer, for good. Repeats do nothing; the first customer of a visitor stays. */
    void join(String visitorId, long customerId, long atMillis);

    /** A customer with all its visitors; a joined visitor with its customer and the customer's visitors; else itself. */
    Set<Identity> identitiesOf(Identity identity);

    /** The customer that a visitor was joined with; otherwise the identity itself. */
    Identity principalOf(Identity identity);
}

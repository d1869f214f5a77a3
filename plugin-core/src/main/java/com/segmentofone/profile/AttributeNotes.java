package com.segmentofone.profile;

import java.util.List;
import java.util.Set;

/** Where other systems and a site's own code tell what they know of customers: the bean {@code segAttributeNotes}. */
public interface AttributeNotes {

    /**
     * Stores all of them before it returns, or none. The customers' segments are evaluated at once. The same customer, name, source and
     * instant again replaces what was said before.
     *
     * @return those that said something new
     * @throws IllegalArgumentException when an attribute is told as another kind than it is known as, or as of an instant more than
     *     five minutes ahead; less than that counts as now
     * @throws RuntimeException when the database cannot be reached; a repeat is harmless
     */
    Set<AttributeNote> store(List<AttributeNote> notes);

    /** As what an attribute is known; null for one that nobody has. New ones of other nodes are known within a minute. */
    Attribute.Kind kindOf(String name);
}

package com.segmentofone.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Port: what the store itself knows of its customers. */
public interface AttributeSource {
    /** Every customer that counts as one, ascending: registered, whether or not there are events. */
    long[] customerIds();

    /** Attributes by name, by customer; a customer of whom nothing is known may be absent. */
    Map<Long, Map<String, Attribute>> attributesOf(Collection<Long> customerIds);

    /** The attribute names in use; may be some seconds old. */
    List<AttributeDescription> known();
}

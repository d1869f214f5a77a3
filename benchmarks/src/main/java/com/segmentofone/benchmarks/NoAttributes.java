package com.segmentofone.benchmarks;

import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeDescription;
import com.segmentofone.profile.AttributeSource;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A store that knows nothing of its customers. */
final class NoAttributes implements AttributeSource {

    @Override
    public long[] customerIds() {
        return new long[0];
    }

    @Override
    public Map<Long, Map<String, Attribute>> attributesOf(Collection<Long> customerIds) {
        return Collections.emptyMap();
    }

    @Override
    public List<AttributeDescription> known() {
        return Collections.emptyList();
    }
}

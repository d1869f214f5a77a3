package com.segmentofone.segment;

import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributePast;
import com.segmentofone.rule.AttributeValue;
import com.segmentofone.rule.Events;
import com.segmentofone.rule.Facts;

/** All events, and the attributes as they were at an instant. */
final class PastFacts implements Facts {

    private final Facts now;
    private final AttributePast past;
    private final long millis;

    PastFacts(Facts now, AttributePast past, long second) {
        this.now = now;
        this.past = past;
        this.millis = second * 1000L;
    }

    @Override
    public AttributeValue attribute(String name) {
        if (!past.has(name)) {
            return now.attribute(name);
        }
        Attribute then = past.at(name, millis);
        return then == null ? null : AttributeValue.of(then.text());
    }

    @Override
    public Events events(String type) {
        return now.events(type);
    }
}

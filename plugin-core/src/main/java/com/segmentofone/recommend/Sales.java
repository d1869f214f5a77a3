package com.segmentofone.recommend;

import java.util.Map;

/** What was sold, from the event log. */
public interface Sales {

    /** Units sold by product id, of orders since an instant. */
    Map<Long, Long> unitsSince(long epochMillis);
}

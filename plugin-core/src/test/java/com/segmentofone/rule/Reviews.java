package com.segmentofone.rule;

import java.util.EnumSet;

/** What a shopper wrote of a product, with one to five stars. */
final class Reviews {

    private Reviews() {}

    static EventKind written() {
        return EventKind.of(
                "review.written",
                "reviewed",
                EnumSet.of(CountUnit.DISTINCT_PRODUCTS),
                Field.ofEvent("category", FieldType.CATEGORY).build(),
                Field.ofEvent("stars", FieldType.NUMBER)
                        .dimension(Dimension.PSYCHOGRAPHIC)
                        .build());
    }
}

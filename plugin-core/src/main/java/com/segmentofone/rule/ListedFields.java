package com.segmentofone.rule;

import java.util.Arrays;
import java.util.EnumSet;

/** What can be asked of a product in a list. */
final class ListedFields {

    static final String STOCK = "stock";
    static final String PRICE_DROP = "price_drop";
    static final String BACK_IN_STOCK = "back_in_stock";
    static final String YES = "yes";
    static final String NO = "no";

    /** Declared as the fields of an event are. */
    static final EventKind KIND = EventKind.of(
            "list",
            "products of a list",
            EnumSet.noneOf(CountUnit.class),
            Field.ofEvent("category", FieldType.CATEGORY).build(),
            Field.ofEvent("product", FieldType.PRODUCT).build(),
            Field.ofEvent("brand", FieldType.TEXT).build(),
            Field.ofEvent("price", FieldType.MONEY)
                    .dimension(Dimension.VALUE_BASED)
                    .build(),
            Field.ofEvent(STOCK, FieldType.NUMBER).build(),
            Field.ofEvent(PRICE_DROP, FieldType.NUMBER).unit(Field.PER_CENT).build(),
            Field.ofEvent(BACK_IN_STOCK, FieldType.TEXT)
                    .allowedValues(Arrays.asList(YES, NO))
                    .build());

    private ListedFields() {}

    /** Whether a field is of what changes without an event of the shopper. */
    static boolean isWatched(Filter filter) {
        return !filter.field().equals("category")
                && !filter.field().equals("product")
                && !filter.field().equals("brand");
    }
}

package com.segmentofone.demo.load;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;

/** What the search index knows of a product, and the facets that narrow a list of products. */
final class SearchFields {

    private static final long NAME = 1;
    private static final long DESCRIPTION = 2;
    private static final long BRAND = 3;
    private static final long CATEGORY = 4;
    private static final long PRICE = 5;

    private static final int[] PRICE_STEPS = {0, 1, 2, 3, 10, 25, 50, 100, 200};

    private SearchFields() {}

    static void load(Connection connection) throws SQLException {
        fields(connection);
        facets(connection);
    }

    private static void fields(Connection connection) throws SQLException {
        try (Batch fields = Batch.into(
                        connection,
                        "BLC_FIELD",
                        "FIELD_ID",
                        "ENTITY_TYPE",
                        "PROPERTY_NAME",
                        "ABBREVIATION",
                        "SEARCHABLE",
                        "FACET_FIELD_TYPE",
                        "TRANSLATABLE");
                Batch types = Batch.into(connection, "BLC_FIELD_SEARCH_TYPES", "FIELD_ID", "SEARCHABLE_FIELD_TYPE")) {
            fields.row(NAME, "PRODUCT", "name", "name", true, "s", false);
            fields.row(DESCRIPTION, "PRODUCT", "longDescription", "description", true, null, false);
            fields.row(BRAND, "PRODUCT", "manufacturer", "brand", true, "s", false);
            fields.row(CATEGORY, "PRODUCT", "defaultCategory.name", "kind", true, "s", false);
            fields.row(PRICE, "PRODUCT", "defaultSku.retailPrice.amount", "price", false, "p", false);
            fields.flush();
            types.row(NAME, "t");
            types.row(NAME, "s");
            types.row(DESCRIPTION, "t");
            types.row(BRAND, "t");
            types.row(CATEGORY, "t");
            types.row(PRICE, "p");
        }
    }

    private static void facets(Connection connection) throws SQLException {
        try (Batch facets = Batch.into(
                        connection,
                        "BLC_SEARCH_FACET",
                        "SEARCH_FACET_ID",
                        "FIELD_ID",
                        "LABEL",
                        "SHOW_ON_SEARCH",
                        "SEARCH_DISPLAY_PRIORITY",
                        "MULTISELECT");
                Batch ranges = Batch.into(
                        connection,
                        "BLC_SEARCH_FACET_RANGE",
                        "SEARCH_FACET_RANGE_ID",
                        "SEARCH_FACET_ID",
                        "MIN_VALUE",
                        "MAX_VALUE")) {
            facets.row(CATEGORY, CATEGORY, "Kind", true, 1, true);
            facets.row(BRAND, BRAND, "Brand", true, 2, true);
            facets.row(PRICE, PRICE, "Price", true, 3, true);
            facets.flush();
            for (int i = 0; i < PRICE_STEPS.length; i++) {
                BigDecimal above = i + 1 < PRICE_STEPS.length ? BigDecimal.valueOf(PRICE_STEPS[i + 1]) : null;
                ranges.row((long) i + 1, PRICE, BigDecimal.valueOf(PRICE_STEPS[i]), above);
            }
        }
    }

    /** On the root, from which every category inherits them. */
    static void offerOn(Connection connection, long category) throws SQLException {
        try (Batch links = Batch.into(
                connection,
                "BLC_CAT_SEARCH_FACET_XREF",
                "CATEGORY_SEARCH_FACET_ID",
                "CATEGORY_ID",
                "SEARCH_FACET_ID",
                "SEQUENCE")) {
            links.row(1L, category, CATEGORY, 1);
            links.row(2L, category, BRAND, 2);
            links.row(3L, category, PRICE, 3);
        }
    }
}

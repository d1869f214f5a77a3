package com.segmentofone.demo.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Moves Broadleaf's number generators past the numbers that the load has used. */
final class Sequences {

    /** The generator hands out a block of 50 below the value it finds; room for two. */
    private static final int HEADROOM = 101;

    private static final String CUSTOMER = "org.broadleafcommerce.profile.core.domain.Customer";

    private record Sequence(String name, String table, String column) {}

    private static final List<Sequence> LOADED = List.of(
            new Sequence("CategoryImpl", "BLC_CATEGORY", "CATEGORY_ID"),
            new Sequence("CategoryXrefImpl", "BLC_CATEGORY_XREF", "CATEGORY_XREF_ID"),
            new Sequence("CategoryProductXrefImpl", "BLC_CATEGORY_PRODUCT_XREF", "CATEGORY_PRODUCT_ID"),
            new Sequence("ProductImpl", "BLC_PRODUCT", "PRODUCT_ID"),
            new Sequence("SkuImpl", "BLC_SKU", "SKU_ID"),
            new Sequence("CustomerAddressImpl", "BLC_CUSTOMER_ADDRESS", "CUSTOMER_ADDRESS_ID"),
            new Sequence("AddressImpl", "BLC_ADDRESS", "ADDRESS_ID"),
            new Sequence("PhoneImpl", "BLC_PHONE", "PHONE_ID"),
            new Sequence("CustomerAttributeImpl", "BLC_CUSTOMER_ATTRIBUTE", "CUSTOMER_ATTR_ID"),
            new Sequence("CustomerRoleImpl", "BLC_CUSTOMER_ROLE", "CUSTOMER_ROLE_ID"),
            new Sequence("RoleImpl", "BLC_ROLE", "ROLE_ID"),
            new Sequence("OrderImpl", "BLC_ORDER", "ORDER_ID"),
            new Sequence("OrderItemImpl", "BLC_ORDER_ITEM", "ORDER_ITEM_ID"),
            new Sequence("FulfillmentGroupImpl", "BLC_FULFILLMENT_GROUP", "FULFILLMENT_GROUP_ID"),
            new Sequence("FulfillmentGroupItemImpl", "BLC_FULFILLMENT_GROUP_ITEM", "FULFILLMENT_GROUP_ITEM_ID"),
            new Sequence("FulfillmentOptionImpl", "BLC_FULFILLMENT_OPTION", "FULFILLMENT_OPTION_ID"),
            new Sequence("OfferImpl", "BLC_OFFER", "OFFER_ID"),
            new Sequence("OfferItemCriteriaImpl", "BLC_OFFER_ITEM_CRITERIA", "OFFER_ITEM_CRITERIA_ID"),
            new Sequence("OfferCodeImpl", "BLC_OFFER_CODE", "OFFER_CODE_ID"),
            new Sequence("StructuredContentImpl", "BLC_SC", "SC_ID"),
            new Sequence("StructuredContentTypeImpl", "BLC_SC_TYPE", "SC_TYPE_ID"),
            new Sequence("StructuredContentFieldImpl", "BLC_SC_FLD", "SC_FLD_ID"),
            new Sequence("StructuredContentFieldTemplateImpl", "BLC_SC_FLD_TMPLT", "SC_FLD_TMPLT_ID"),
            new Sequence("FieldGroupImpl", "BLC_FLD_GROUP", "FLD_GROUP_ID"),
            new Sequence("FieldDefinitionImpl", "BLC_FLD_DEF", "FLD_DEF_ID"),
            new Sequence("FieldImpl", "BLC_FIELD", "FIELD_ID"),
            new Sequence("SearchFacetImpl", "BLC_SEARCH_FACET", "SEARCH_FACET_ID"),
            new Sequence("SearchFacetRangeImpl", "BLC_SEARCH_FACET_RANGE", "SEARCH_FACET_RANGE_ID"),
            new Sequence("CategorySearchFacetImpl", "BLC_CAT_SEARCH_FACET_XREF", "CATEGORY_SEARCH_FACET_ID"));

    private Sequences() {}

    static void advance(Connection connection) throws SQLException {
        try (Batch rows = Batch.into(connection, "SEQUENCE_GENERATOR", "ID_NAME", "ID_VAL")) {
            for (Sequence sequence : LOADED) {
                rows.row(sequence.name(), highest(connection, sequence.table(), sequence.column()) + HEADROOM);
            }
        }
        try (Batch rows =
                Batch.into(connection, "BLC_ID_GENERATION", "ID_TYPE", "BATCH_START", "BATCH_SIZE", "VERSION")) {
            rows.row(CUSTOMER, highest(connection, "BLC_CUSTOMER", "CUSTOMER_ID") + 1, 100, 1);
        }
    }

    private static long highest(Connection connection, String table, String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(" + column + "), 0) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}

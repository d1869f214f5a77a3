package com.segmentofone.demo.load;

import com.segmentofone.demo.foodmart.Product;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.OptionalInt;

/** Writes categories, products and their stock keeping units; numbers are the data set's. */
final class CatalogueLoad {

    private static final String CURRENCY = ReferenceData.CURRENCY;

    private final Connection connection;
    private final LocalDateTime since;

    CatalogueLoad(Connection connection, LocalDate since) {
        this.connection = connection;
        this.since = since.atStartOfDay();
    }

    void load(Catalogue catalogue) throws SQLException {
        categories(catalogue);
        skus(catalogue);
        products(catalogue);
        linkSkus();
        productPlaces(catalogue);
        SearchFields.offerOn(connection, Catalogue.ROOT);
    }

    private void categories(Catalogue catalogue) throws SQLException {
        try (Batch categories = Batch.into(
                        connection,
                        "BLC_CATEGORY",
                        "CATEGORY_ID",
                        "NAME",
                        "DESCRIPTION",
                        "URL",
                        "DEFAULT_PARENT_CATEGORY_ID",
                        "ACTIVE_START_DATE",
                        "ARCHIVED",
                        "DISPLAY_TEMPLATE");
                Batch children = Batch.into(
                        connection,
                        "BLC_CATEGORY_XREF",
                        "CATEGORY_XREF_ID",
                        "CATEGORY_ID",
                        "SUB_CATEGORY_ID",
                        "DISPLAY_ORDER")) {
            categories.row(Catalogue.ROOT, "Catalogue", "Everything we sell", "/all", null, since, "N", null);
            for (Catalogue.Place place : catalogue.places()) {
                categories.row(place.id(), place.name(), place.name(), place.url(), place.parent(), since, "N", null);
            }
            categories.flush();
            long link = 0;
            for (Catalogue.Place place : catalogue.places()) {
                children.row(++link, place.parent(), place.id(), place.order());
            }
        }
    }

    private void skus(Catalogue catalogue) throws SQLException {
        try (Batch skus = Batch.into(
                connection,
                "BLC_SKU",
                "SKU_ID",
                "NAME",
                "DESCRIPTION",
                "LONG_DESCRIPTION",
                "RETAIL_PRICE",
                "CURRENCY_CODE",
                "ACTIVE_START_DATE",
                "AVAILABLE_FLAG",
                "DISCOUNTABLE_FLAG",
                "TAXABLE_FLAG",
                "FULFILLMENT_TYPE",
                "INVENTORY_TYPE",
                "QUANTITY_AVAILABLE",
                "WEIGHT")) {
            for (Product product : catalogue.products()) {
                OptionalInt stock = catalogue.stockOf(product.id());
                skus.row(
                        product.id(),
                        product.name(),
                        sentence(product, catalogue),
                        catalogue.aboutOf(product.id()).orElseGet(() -> paragraph(product, catalogue)),
                        product.price(),
                        CURRENCY,
                        since,
                        "Y",
                        "Y",
                        "Y",
                        "PHYSICAL_SHIP",
                        stock.isPresent() ? "CHECK_QUANTITY" : "ALWAYS_AVAILABLE",
                        stock.orElse(0),
                        product.netWeight());
            }
        }
    }

    private void products(Catalogue catalogue) throws SQLException {
        try (Batch products = Batch.into(
                connection,
                "BLC_PRODUCT",
                "PRODUCT_ID",
                "MANUFACTURE",
                "URL",
                "DEFAULT_CATEGORY_ID",
                "DEFAULT_SKU_ID",
                "IS_FEATURED_PRODUCT",
                "CAN_SELL_WITHOUT_OPTIONS",
                "ARCHIVED")) {
            for (Product product : catalogue.products()) {
                products.row(
                        product.id(),
                        product.brand(),
                        "/product/" + Catalogue.slug(product.name()),
                        catalogue.placeOf(product.id()).id(),
                        product.id(),
                        false,
                        true,
                        "N");
            }
        }
    }

    /** Product and default SKU point at each other. */
    private void linkSkus() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE BLC_SKU SET DEFAULT_PRODUCT_ID = SKU_ID");
        }
    }

    private void productPlaces(Catalogue catalogue) throws SQLException {
        try (Batch places = Batch.into(
                connection,
                "BLC_CATEGORY_PRODUCT_XREF",
                "CATEGORY_PRODUCT_ID",
                "CATEGORY_ID",
                "PRODUCT_ID",
                "DISPLAY_ORDER")) {
            for (Product product : catalogue.products()) {
                places.row(product.id(), catalogue.placeOf(product.id()).id(), product.id(), product.id());
            }
        }
    }

    private static String sentence(Product product, Catalogue catalogue) {
        return catalogue.placeOf(product.id()).name() + " by " + product.brand();
    }

    private static String paragraph(Product product, Catalogue catalogue) {
        return "%s: %s by %s, %s net.%s%s"
                .formatted(
                        product.name(),
                        catalogue.placeOf(product.id()).name().toLowerCase(java.util.Locale.ROOT),
                        product.brand(),
                        product.netWeight().stripTrailingZeros().toPlainString(),
                        product.lowFat() ? " Low in fat." : "",
                        product.recyclable() ? " The package can be recycled." : "");
    }
}

package com.segmentofone.broadleaf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads all categories and products in four queries. */
final class CatalogueReader {

    private static final String CATEGORIES = "select CATEGORY_ID, NAME, DEFAULT_PARENT_CATEGORY_ID from BLC_CATEGORY"
            + " where ARCHIVED is null or ARCHIVED <> 'Y'";
    private static final String PARENTS = "select SUB_CATEGORY_ID, CATEGORY_ID from BLC_CATEGORY_XREF";
    private static final String PRODUCTS = "select p.PRODUCT_ID, s.NAME, p.MANUFACTURE, s.SALE_PRICE, s.RETAIL_PRICE,"
            + " p.DEFAULT_CATEGORY_ID, p.ARCHIVED from BLC_PRODUCT p join BLC_SKU s on s.SKU_ID = p.DEFAULT_SKU_ID";
    private static final String PLACEMENTS = "select PRODUCT_ID, CATEGORY_ID from BLC_CATEGORY_PRODUCT_XREF";

    private final JdbcTemplate jdbc;
    private final int fractionDigits;

    CatalogueReader(DataSource dataSource, int fractionDigits) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.fractionDigits = fractionDigits;
    }

    CatalogueSnapshot read() {
        return new CatalogueSnapshot(categories(), products());
    }

    private List<CategoryRow> categories() {
        Map<Long, Set<Long>> parents = pairs(PARENTS);
        List<CategoryRow> found = new ArrayList<>();
        jdbc.query(CATEGORIES, row -> {
            long id = row.getLong(1);
            Long parent = nullableLong(row, 3);
            found.add(new CategoryRow(id, text(row, 2), parent, joined(parents.get(id), parent)));
        });
        return found;
    }

    private List<ProductRow> products() {
        Map<Long, Set<Long>> placements = pairs(PLACEMENTS);
        List<ProductRow> found = new ArrayList<>();
        jdbc.query(PRODUCTS, row -> {
            long id = row.getLong(1);
            Long category = nullableLong(row, 6);
            Set<Long> categories = joined(placements.get(id), category);
            long price = minorUnits(row.getBigDecimal(4), row.getBigDecimal(5));
            boolean archived = "Y".equals(text(row, 7).trim());
            found.add(new ProductRow(id, text(row, 2), row.getString(3), price, category, categories, archived));
        });
        return found;
    }

    private Map<Long, Set<Long>> pairs(String sql) {
        Map<Long, Set<Long>> found = new HashMap<>();
        jdbc.query(sql, row -> {
            found.computeIfAbsent(row.getLong(1), k -> new TreeSet<>()).add(row.getLong(2));
        });
        return found;
    }

    private static Set<Long> joined(Set<Long> some, Long one) {
        Set<Long> all = some == null ? new TreeSet<>() : some;
        if (one != null) {
            all.add(one);
        }
        return all;
    }

    private long minorUnits(BigDecimal sale, BigDecimal retail) {
        BigDecimal price = sale == null ? retail : sale;
        return price == null
                ? -1
                : price.movePointRight(fractionDigits)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static Long nullableLong(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}

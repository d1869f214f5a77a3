package com.segmentofone.demo.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The catalogue's departments, read from the store's own tables. */
final class Departments {

    private static final String ALL = "select d.CATEGORY_ID, f.NAME, d.NAME, d.URL from BLC_CATEGORY d"
            + " join BLC_CATEGORY f on f.CATEGORY_ID = d.DEFAULT_PARENT_CATEGORY_ID"
            + " join BLC_CATEGORY r on r.CATEGORY_ID = f.DEFAULT_PARENT_CATEGORY_ID"
            + " where r.DEFAULT_PARENT_CATEGORY_ID is null order by f.NAME, d.NAME";
    private static final String PRODUCTS = "select p.PRODUCT_ID, p.URL from BLC_PRODUCT p"
            + " join BLC_CATEGORY s on s.CATEGORY_ID = p.DEFAULT_CATEGORY_ID"
            + " join BLC_CATEGORY c on c.CATEGORY_ID = s.DEFAULT_PARENT_CATEGORY_ID"
            + " where c.DEFAULT_PARENT_CATEGORY_ID = ? order by p.PRODUCT_ID";

    private final JdbcTemplate jdbc;

    Departments(DataSource store) {
        this.jdbc = new JdbcTemplate(store);
    }

    List<Department> all() {
        List<Department> found = new ArrayList<>();
        jdbc.query(ALL, row -> {
            found.add(new Department(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
        });
        return found;
    }

    List<Product> productsOf(Department department) {
        return jdbc.query(PRODUCTS, (row, n) -> new Product(row.getLong(1), row.getString(2)), department.id());
    }

    /** One department of one family. */
    record Department(long id, String family, String name, String url) {

        /** Key of its variant in the demo's definitions. */
        String variant() {
            return slug(family) + "-" + slug(name);
        }

        private static String slug(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }
    }

    /** A product and where its page is. */
    record Product(long id, String url) {}
}

package com.segmentofone.broadleaf;

import com.segmentofone.decision.crosssell.Related;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The host's related products, read in the background and swapped as a whole. They are read from its tables, because
 * {@code Product.getCumulativeCrossSaleProducts} adds a category's to the product's own collection, which a flush would store.
 */
public final class StoreRelations implements Related, Runnable {

    private static final String CROSS_SALE = read("BLC_PRODUCT_CROSS_SALE", "CROSS_SALE_PRODUCT_ID");
    private static final String UP_SALE = read("BLC_PRODUCT_UP_SALE", "UP_SALE_PRODUCT_ID");

    private final JdbcTemplate jdbc;
    private final StoreShelf shelf;
    private volatile Relations crossSale = new Relations();
    private volatile Relations upSale = new Relations();

    public StoreRelations(DataSource dataSource, StoreShelf shelf) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.shelf = shelf;
    }

    private static String read(String table, String id) {
        return "select PRODUCT_ID, CATEGORY_ID, RELATED_SALE_PRODUCT_ID from " + table
                + " where RELATED_SALE_PRODUCT_ID is not null order by SEQUENCE, " + id;
    }

    @Override
    public void run() {
        crossSale = relations(CROSS_SALE);
        upSale = relations(UP_SALE);
    }

    private Relations relations(String sql) {
        Relations read = new Relations();
        jdbc.query(sql, row -> {
            add(read.byProduct, row.getLong(1), row.getLong(3));
            add(read.byCategory, row.getLong(2), row.getLong(3));
        });
        return read;
    }

    /** Null is read as 0, which no product and no category has. */
    private static void add(Map<Long, Set<Long>> related, long of, long id) {
        if (of != 0) {
            related.computeIfAbsent(of, o -> new LinkedHashSet<>()).add(id);
        }
    }

    @Override
    public List<Long> crossSale(long productId) {
        return crossSale.of(productId, shelf.categoriesOf(productId));
    }

    @Override
    public List<Long> upSale(long productId) {
        return upSale.of(productId, shelf.categoriesOf(productId));
    }

    /** What was read at one moment. */
    private static final class Relations {
        private final Map<Long, Set<Long>> byProduct = new HashMap<>();
        private final Map<Long, Set<Long>> byCategory = new HashMap<>();

        /** The product's own first. */
        List<Long> of(long productId, Collection<Long> categories) {
            Set<Long> all = new LinkedHashSet<>(byProduct.getOrDefault(productId, Collections.<Long>emptySet()));
            categories.forEach(c -> all.addAll(byCategory.getOrDefault(c, Collections.<Long>emptySet())));
            all.remove(productId);
            return new ArrayList<>(all);
        }
    }
}

package com.segmentofone.broadleaf;

import com.segmentofone.decision.Shelf;
import com.segmentofone.recommend.CategoryTree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the store has on its shelves, read anew in the background; dates are obeyed to the second in between. */
public final class StoreShelf implements Shelf, CategoryTree, Runnable {

    private static final String PRODUCTS = "select p.PRODUCT_ID, p.ARCHIVED, s.ACTIVE_START_DATE, s.ACTIVE_END_DATE,"
            + " s.AVAILABLE_FLAG, p.DEFAULT_CATEGORY_ID from BLC_PRODUCT p"
            + " join BLC_SKU s on s.SKU_ID = p.DEFAULT_SKU_ID order by p.PRODUCT_ID";
    private static final String CATEGORIES = "select CATEGORY_ID, ARCHIVED, ACTIVE_START_DATE, ACTIVE_END_DATE,"
            + " DEFAULT_PARENT_CATEGORY_ID from BLC_CATEGORY order by CATEGORY_ID";
    private static final String PLACES =
            "select PRODUCT_ID, CATEGORY_ID from BLC_CATEGORY_PRODUCT_XREF" + " order by PRODUCT_ID, CATEGORY_ID";
    private static final String CHILDREN = "select CATEGORY_ID, SUB_CATEGORY_ID from BLC_CATEGORY_XREF"
            + " order by CATEGORY_ID, DISPLAY_ORDER, SUB_CATEGORY_ID";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private volatile ShelfSnapshot snapshot;

    public StoreShelf(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /** One at a time, so that what was read first never replaces what was read last. */
    @Override
    public synchronized void run() {
        ShelfSnapshot next = new ShelfSnapshot();
        jdbc.query(CATEGORIES, row -> {
            next.category(row.getLong(1), live(row, 2), millis(row, 3), millis(row, 4), id(row, 5));
        });
        jdbc.query(CHILDREN, row -> {
            next.child(row.getLong(1), row.getLong(2));
        });
        jdbc.query(PRODUCTS, row -> {
            boolean sold = live(row, 2) && !is("N", row, 5);
            next.product(row.getLong(1), sold, millis(row, 3), millis(row, 4), id(row, 6));
        });
        jdbc.query(PLACES, row -> {
            next.place(row.getLong(1), row.getLong(2));
        });
        snapshot = next;
    }

    private static boolean live(ResultSet row, int archived) throws SQLException {
        return !is("Y", row, archived);
    }

    /** The host's flags are CHAR(255): some databases fill them up with blanks. */
    private static boolean is(String flag, ResultSet row, int column) throws SQLException {
        String found = row.getString(column);
        return found != null && found.trim().equals(flag);
    }

    private static Long millis(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.getTime();
    }

    private static Long id(ResultSet row, int column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }

    private ShelfSnapshot now() {
        if (snapshot == null) {
            run();
        }
        return snapshot;
    }

    @Override
    public boolean isOnSale(long productId) {
        return now().isOnSale(productId, clock.millis());
    }

    @Override
    public boolean isLive(long categoryId) {
        return now().isLive(categoryId, clock.millis());
    }

    @Override
    public List<Long> childrenOf(long categoryId) {
        return now().childrenOf(categoryId, clock.millis());
    }

    @Override
    public List<Long> productsIn(long categoryId, int n) {
        return now().productsIn(categoryId, n, clock.millis());
    }

    @Override
    public List<Long> categoriesAtLevel(int level) {
        return now().categoriesAtLevel(level, clock.millis());
    }

    @Override
    public Collection<Long> categoriesOf(long productId) {
        return Collections.unmodifiableCollection(now().categoriesOf(productId));
    }
}

package com.segmentofone.demo.store.page;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.annotation.Resource;
import javax.sql.DataSource;
import org.broadleafcommerce.core.catalog.dao.ProductDao;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What everybody buys most, counted beside the requests: at the start and then every half hour. */
class BestSellers implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BestSellers.class);
    private static final int KEPT = 24;
    private static final String MOST_BOUGHT = "select d.PRODUCT_ID from BLC_DISCRETE_ORDER_ITEM d"
            + " join BLC_ORDER_ITEM i on i.ORDER_ITEM_ID = d.ORDER_ITEM_ID"
            + " join BLC_ORDER o on o.ORDER_ID = i.ORDER_ID"
            + " where o.ORDER_STATUS = 'SUBMITTED' group by d.PRODUCT_ID order by sum(i.QUANTITY) desc, d.PRODUCT_ID";

    @Resource(name = "webDS")
    private DataSource dataSource;

    @Resource(name = "blProductDao")
    private ProductDao products;

    private final ScheduledExecutorService counter = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "best-sellers");
        thread.setDaemon(true);
        return thread;
    });
    private volatile List<Long> ids = List.of();

    /** At most {@code wanted} products, most bought first; some of the catalogue until the first count is done. */
    List<Product> products(int wanted) {
        List<Long> known = ids;
        if (known.isEmpty()) {
            return products.readAllActiveProducts(0, wanted);
        }
        List<Long> first = known.subList(0, Math.min(wanted, known.size()));
        List<Product> found = new ArrayList<>(products.readProductsByIds(first));
        found.removeIf(product -> !product.isActive());
        found.sort((a, b) -> Integer.compare(first.indexOf(a.getId()), first.indexOf(b.getId())));
        return found;
    }

    @Override
    public void afterPropertiesSet() {
        counter.scheduleWithFixedDelay(this::count, 2, 1800, TimeUnit.SECONDS);
    }

    @Override
    public void destroy() {
        counter.shutdownNow();
    }

    private void count() {
        try {
            JdbcTemplate jdbc = new JdbcTemplate(dataSource);
            jdbc.setMaxRows(KEPT);
            ids = List.copyOf(jdbc.queryForList(MOST_BOUGHT, Long.class));
        } catch (DataAccessException e) {
            LOG.warn("Best sellers were not counted; the last list stays", e);
        }
    }
}

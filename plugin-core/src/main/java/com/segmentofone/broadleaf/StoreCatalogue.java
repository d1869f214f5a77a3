package com.segmentofone.broadleaf;

import com.segmentofone.persistence.Jdbc;
import com.segmentofone.persistence.ProductPast;
import com.segmentofone.persistence.ProductPasts;
import com.segmentofone.rule.Named;
import com.segmentofone.rule.Names;
import com.segmentofone.rule.Products;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * The store's categories and products as rules see them. Read anew in the background, for Broadleaf keeps no time of change on
 * them; a shopper's request never waits for it. Until the first reading it is empty.
 */
public final class StoreCatalogue
        implements Products, Names, ApplicationListener<ContextRefreshedEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StoreCatalogue.class);
    /** Reading takes at most this share of a thread's time. */
    private static final int REST = 20;

    private final CatalogueReader reader;
    private final ProductPasts pastReader;
    private final long pauseMillis;
    private volatile CatalogueSnapshot snapshot = CatalogueSnapshot.EMPTY;
    private volatile Map<Long, ProductPast> pasts = Collections.emptyMap();
    private volatile Map<Long, Long> stock = Collections.emptyMap();
    private volatile long revision;
    private volatile boolean failing;
    private ScheduledExecutorService timer;

    /** @param pauseSeconds how long a change in the admin may take to be seen by rules */
    public StoreCatalogue(DataSource dataSource, Currency currency, int pauseSeconds) {
        this.reader = new CatalogueReader(dataSource, Math.max(currency.getDefaultFractionDigits(), 0));
        this.pastReader = new ProductPasts(new Jdbc(dataSource));
        this.pauseMillis = TimeUnit.SECONDS.toMillis(pauseSeconds);
    }

    @Override
    public synchronized void onApplicationEvent(ContextRefreshedEvent event) {
        if (timer == null) {
            timer = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "segmentofone-catalogue");
                thread.setDaemon(true);
                return thread;
            });
            timer.execute(this::readAgainAndAgain);
        }
    }

    private void readAgainAndAgain() {
        long started = System.nanoTime();
        try {
            refresh();
            failing = false;
        } catch (RuntimeException e) {
            logOnce(e);
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        ScheduledExecutorService next = timer;
        if (!next.isShutdown()) {
            next.schedule(this::readAgainAndAgain, Math.max(pauseMillis, took * REST), TimeUnit.MILLISECONDS);
        }
    }

    private void logOnce(RuntimeException e) {
        if (!failing) {
            LOG.warn("The store's catalogue could not be read; rules use what was read before", e);
        }
        failing = true;
    }

    /** Reads it now, on the caller's thread. */
    public synchronized void refresh() {
        stock = pastReader.stock();
        pasts = pastReader.read();
        CatalogueSnapshot read = reader.read();
        if (revision == 0 || read.fingerprint() != snapshot.fingerprint()) {
            snapshot = read;
            revision++;
        }
    }

    /** 0 until the first reading; grows with every change. */
    public long revision() {
        return revision;
    }

    public boolean isLoaded() {
        return revision > 0;
    }

    @Override
    public boolean inCategory(long productId, long categoryId) {
        return snapshot.inCategory(productId, categoryId);
    }

    @Override
    public boolean categoryWithin(long categoryId, long ancestorId) {
        return snapshot.categoryWithin(categoryId, ancestorId);
    }

    @Override
    public String brand(long productId) {
        ProductRow product = snapshot.product(productId);
        return product == null ? null : product.brand;
    }

    @Override
    public long categoryAtLevel(long productId, int level) {
        CatalogueSnapshot now = snapshot;
        ProductRow product = now.product(productId);
        return product == null || product.defaultCategoryId == null
                ? 0
                : now.ancestorAtLevel(product.defaultCategoryId, level);
    }

    @Override
    public long ancestorAtLevel(long categoryId, int level) {
        return snapshot.ancestorAtLevel(categoryId, level);
    }

    @Override
    public long price(long productId) {
        ProductRow product = snapshot.product(productId);
        return product == null ? -1 : product.price;
    }

    @Override
    public long price(long productId, long second) {
        ProductPast past = pasts.get(productId);
        return past == null ? price(productId) : past.price(second, price(productId));
    }

    /** As it was at the last look. */
    @Override
    public long stock(long productId) {
        Long counted = stock.get(productId);
        return counted == null ? -1 : counted;
    }

    @Override
    public long backSince(long productId) {
        ProductPast past = pasts.get(productId);
        return past == null ? 0 : past.backSince();
    }

    @Override
    public List<Named> find(Named.Kind kind, String nameOrPath) {
        return snapshot.find(kind, nameOrPath);
    }

    @Override
    public Named byId(Named.Kind kind, long id) {
        return snapshot.byId(kind, id);
    }

    /** Everything of the kind that is not archived. */
    public Collection<Named> all(Named.Kind kind) {
        return snapshot.all(kind);
    }

    @Override
    public void destroy() {
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}

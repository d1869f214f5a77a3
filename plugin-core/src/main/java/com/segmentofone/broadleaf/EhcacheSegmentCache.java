package com.segmentofone.broadleaf;

import com.segmentofone.segment.SegmentCache;
import com.segmentofone.segment.ShopperSegments;
import net.sf.ehcache.Cache;
import net.sf.ehcache.CacheManager;
import net.sf.ehcache.Ehcache;
import net.sf.ehcache.Element;
import net.sf.ehcache.config.CacheConfiguration;

/** A region of the host's cache manager; several applications in one process share that, so keys carry the node's name. */
public final class EhcacheSegmentCache implements SegmentCache {

    private static final String REGION = "segShopperSegments";
    private static final int SHOPPERS = 20_000;
    private static final int SECONDS = 60;

    private final Ehcache cache;
    private final String prefix;

    public EhcacheSegmentCache(CacheManager manager, String node) {
        this.cache = region(manager);
        this.prefix = node + '|';
    }

    /** A manager that another application started first does not know our region yet. */
    private static Ehcache region(CacheManager manager) {
        CacheConfiguration bounds = new CacheConfiguration(REGION, SHOPPERS).timeToLiveSeconds(SECONDS);
        return manager.addCacheIfAbsent(new Cache(bounds));
    }

    @Override
    public ShopperSegments get(String identityKey) {
        Element found = cache.get(prefix + identityKey);
        return found == null ? null : (ShopperSegments) found.getObjectValue();
    }

    @Override
    public void put(String identityKey, ShopperSegments segments) {
        cache.put(new Element(prefix + identityKey, segments));
    }

    @Override
    public void evict(String identityKey) {
        cache.remove(prefix + identityKey);
    }

    @Override
    public void clear() {
        cache.removeAll();
    }
}

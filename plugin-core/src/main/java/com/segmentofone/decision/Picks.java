package com.segmentofone.decision;

import com.segmentofone.event.Identity;
import com.segmentofone.recommend.BestSellers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The products or categories that a source stands for, for one shopper. */
public final class Picks {

    /** At most so many; pages show fewer. */
    static final int MOST = 24;

    /** A row with fewer best sellers is filled up with further products of the category. */
    private static final int ROW = 8;

    private static final int DEPARTMENT = 1;

    private final Favourites favourites;
    private final BestSellers bestSellers;
    private final Shelf shelf;

    public Picks(Favourites favourites, BestSellers bestSellers, Shelf shelf) {
        this.favourites = favourites;
        this.bestSellers = bestSellers;
        this.shelf = shelf;
    }

    /** @return empty when there is nothing to show */
    List<Long> products(Source source, Identity identity, long now) {
        switch (source.kind()) {
            case FAVOURITE:
                long favourite = favourites.departmentOf(identity, now);
                return favourite == 0 ? Collections.<Long>emptyList() : productsIn(favourite);
            case CATEGORY:
                return productsIn(source.categoryId());
            default:
                return onSale(bestSellers.overall());
        }
    }

    /** @return empty when there is nothing to show */
    List<Long> categories(Source source, Identity identity, long now) {
        switch (source.kind()) {
            case FAVOURITE:
                long favourite = favourites.departmentOf(identity, now);
                return favourite == 0 ? Collections.<Long>emptyList() : shelf.childrenOf(favourite);
            case CATEGORY:
                return shelf.childrenOf(source.categoryId());
            default:
                return shelf.categoriesAtLevel(DEPARTMENT);
        }
    }

    private List<Long> productsIn(long categoryId) {
        if (!shelf.isLive(categoryId)) {
            return Collections.emptyList();
        }
        Set<Long> picked = new LinkedHashSet<>(onSale(bestSellers.in(categoryId)));
        if (picked.size() < ROW) {
            shelf.productsIn(categoryId, MOST).stream()
                    .filter(id -> picked.size() < ROW)
                    .forEach(picked::add);
        }
        return new ArrayList<>(picked);
    }

    private List<Long> onSale(List<Long> ids) {
        return ids.stream().filter(shelf::isOnSale).limit(MOST).collect(Collectors.toList());
    }
}

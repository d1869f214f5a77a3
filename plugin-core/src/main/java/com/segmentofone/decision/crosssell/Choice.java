package com.segmentofone.decision.crosssell;

import com.segmentofone.decision.Shelf;
import com.segmentofone.recommend.CoPurchases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Fills up with what may be proposed, until there is enough: the first reason for a product stays. */
final class Choice {

    private final int atMost;
    private final Shelf shelf;
    private final Stock stock;
    private final Set<Long> refused;
    private final Map<Long, Proposal> chosen = new LinkedHashMap<>();

    /**
     * @param owned what the shopper has bought and kept
     * @param purchases knows what is bought again and again
     */
    Choice(int atMost, Shelf shelf, Stock stock, Occasion occasion, List<Long> owned, CoPurchases purchases) {
        this.atMost = atMost;
        this.shelf = shelf;
        this.stock = stock;
        this.refused = new HashSet<>(occasion.subjects());
        refused.addAll(occasion.cart());
        owned.stream().filter(id -> !purchases.isBoughtAgain(id)).forEach(refused::add);
    }

    boolean isFull() {
        return chosen.size() >= atMost;
    }

    void offer(long productId, Supplier<ProposalReason> reason) {
        if (!isFull() && !chosen.containsKey(productId) && isAllowed(productId)) {
            chosen.put(productId, new Proposal(productId, reason.get()));
        }
    }

    private boolean isAllowed(long productId) {
        return !refused.contains(productId) && shelf.isOnSale(productId) && stock.isInStock(productId);
    }

    List<Proposal> proposals() {
        return new ArrayList<>(chosen.values());
    }
}

package com.segmentofone.decision.crosssell;

import com.segmentofone.decision.Shelf;
import com.segmentofone.recommend.Association;
import com.segmentofone.recommend.BestSellers;
import com.segmentofone.recommend.CrossSellModel;
import com.segmentofone.segment.Fuse;
import com.segmentofone.segment.Memberships;
import com.segmentofone.segment.OncePer;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** First what customers bought together; then what the store relates; then what sells best in the category. */
public final class StandardCrossSell implements CrossSell {

    private static final Logger LOG = LoggerFactory.getLogger(StandardCrossSell.class);

    private final CrossSellModel model;
    private final Memberships memberships;
    private final OwnProducts ownProducts;
    private final Related related;
    private final BestSellers bestSellers;
    private final Dearer dearer;
    private final Shelf shelf;
    private final Stock stock;
    private final Fuse fuse = new Fuse();
    private final OncePer trouble = new OncePer(Duration.ofMinutes(1));

    public StandardCrossSell(
            CrossSellModel model,
            Memberships memberships,
            OwnProducts ownProducts,
            Related related,
            BestSellers bestSellers,
            Dearer dearer,
            Shelf shelf,
            Stock stock) {
        this.model = model;
        this.memberships = memberships;
        this.ownProducts = ownProducts;
        this.related = related;
        this.bestSellers = bestSellers;
        this.dearer = dearer;
        this.shelf = shelf;
        this.stock = stock;
    }

    @Override
    public List<Proposal> crossSell(Occasion occasion, int atMost) {
        return guarded("cross-sell", () -> complements(occasion, atMost));
    }

    @Override
    public List<Proposal> upsell(Occasion occasion, int atMost) {
        return guarded("upsell", () -> alternatives(occasion, atMost));
    }

    /** How often something failed. */
    public long failures() {
        return trouble.count();
    }

    private List<Proposal> guarded(String block, Supplier<List<Proposal>> choice) {
        try {
            return fuse.isBlown() ? Collections.<Proposal>emptyList() : choice.get();
        } catch (RuntimeException e) {
            fuse.judge(e);
            if (trouble.lets(e.getClass().getName())) {
                LOG.error("Nothing can be proposed in block {}; the page shows its own content", block, e);
            }
            return Collections.emptyList();
        }
    }

    private List<Proposal> complements(Occasion occasion, int atMost) {
        List<Long> owned = owned(occasion);
        Choice choice = choice(occasion, atMost, owned);
        Set<Long> context = about(occasion);
        context.addAll(owned);
        associations(context, occasion).forEach(a -> choice.offer(a.productId(), () -> ProposalReason.together(a)));
        Set<Long> about = about(occasion);
        about.forEach(id -> offerAll(choice, related.crossSale(id), ProposalReason.Kind.RELATED));
        if (!choice.isFull()) {
            about.forEach(id -> dearer.categories(id)
                    .forEach(c -> offerAll(choice, bestSellers.in(c), ProposalReason.Kind.BEST_SELLER)));
        }
        return choice.proposals();
    }

    private List<Association> associations(Collection<Long> context, Occasion occasion) {
        return model.associations(
                context, memberships.of(occasion.identity(), occasion.now()).segmentIds());
    }

    private List<Proposal> alternatives(Occasion occasion, int atMost) {
        Choice choice = choice(occasion, atMost, owned(occasion));
        List<Long> of = occasion.subjects().isEmpty() ? occasion.cart() : occasion.subjects();
        for (long id : of) {
            related.upSale(id).forEach(other -> choice.offer(other, () -> reason(id, other)));
        }
        for (long id : of) {
            dearer.than(id).forEach(other -> choice.offer(other, () -> reason(id, other)));
        }
        return choice.proposals();
    }

    private ProposalReason reason(long productId, long dearerId) {
        int percent = dearer.percent(productId, dearerId);
        return percent > 0 ? ProposalReason.dearer(percent) : ProposalReason.of(ProposalReason.Kind.RELATED);
    }

    private static void offerAll(Choice choice, List<Long> ids, ProposalReason.Kind kind) {
        ids.forEach(id -> choice.offer(id, () -> ProposalReason.of(kind)));
    }

    /** What the page is about, then what is in the cart. */
    private static Set<Long> about(Occasion occasion) {
        Set<Long> about = new LinkedHashSet<>(occasion.subjects());
        about.addAll(occasion.cart());
        return about;
    }

    private List<Long> owned(Occasion occasion) {
        return ownProducts.of(occasion.identity(), occasion.now().toEpochMilli());
    }

    private Choice choice(Occasion occasion, int atMost, List<Long> owned) {
        return new Choice(atMost, shelf, stock, occasion, owned, model.purchases());
    }
}

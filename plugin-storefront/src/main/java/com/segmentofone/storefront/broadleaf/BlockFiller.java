package com.segmentofone.storefront.broadleaf;

import com.segmentofone.decision.crosssell.CrossSell;
import com.segmentofone.decision.crosssell.Occasion;
import com.segmentofone.decision.crosssell.Proposal;
import com.segmentofone.event.EventType;
import com.segmentofone.storefront.Capture;
import com.segmentofone.storefront.PrivatePages;
import com.segmentofone.storefront.Shopper;
import com.segmentofone.storefront.Storefront;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.thymeleaf.Arguments;
import org.thymeleaf.context.IWebContext;

/** Finds out what a block proposes to the current shopper, renders it, and records that it was shown. */
final class BlockFiller {
    static final String PROPOSALS = "segProposals";
    static final String PRODUCTS = "segProducts";
    static final String BLOCK = "segBlock";

    private final CrossSell crossSell;
    private final CatalogService catalog;
    private final SlotMarkup markup;
    private final Capture capture;
    private final Clock clock;
    private final BrokenTemplates broken = new BrokenTemplates();

    BlockFiller(CrossSell crossSell, CatalogService catalog, SlotMarkup markup, Storefront storefront, Clock clock) {
        this.crossSell = crossSell;
        this.catalog = catalog;
        this.markup = markup;
        this.capture = storefront.capture();
        this.clock = clock;
    }

    /** @return null when the tag's own body is to be shown */
    Filling fill(Block block, Arguments arguments) {
        if (!(arguments.getContext() instanceof IWebContext)) {
            return null;
        }
        IWebContext context = (IWebContext) arguments.getContext();
        PrivatePages.mark(context.getHttpServletResponse());
        Shopper shopper = Shopper.current().filter(Shopper::isCertain).orElse(null);
        return shopper == null ? null : fill(block, shopper, arguments, context);
    }

    private Filling fill(Block block, Shopper shopper, Arguments arguments, IWebContext context) {
        Filling filling = null;
        List<ProposedProduct> proposed = Collections.emptyList();
        try {
            proposed = proposed(block, shopper, context);
            filling = proposed.isEmpty() ? null : filling(block, proposed, arguments, context);
            return filling;
        } finally {
            shown(block, filling == null ? "default" : filling.variant(), proposed, shopper);
        }
    }

    private List<ProposedProduct> proposed(Block block, Shopper shopper, IWebContext context) {
        Occasion occasion = new Occasion(
                shopper.identity(),
                clock.instant(),
                Subjects.of(block.of(), context.getHttpServletRequest()),
                Subjects.inCart());
        List<ProposedProduct> found = new ArrayList<>();
        for (Proposal proposal : proposals(block, occasion)) {
            Product product = catalog.findProductById(proposal.productId());
            if (product != null) {
                found.add(new ProposedProduct(
                        product, proposal, proposal.reason().text(context.getLocale(), this::name)));
            }
        }
        return found;
    }

    private List<Proposal> proposals(Block block, Occasion occasion) {
        switch (block.name()) {
            case Block.CROSS_SELL:
                return crossSell.crossSell(occasion, block.atMost());
            case Block.UPSELL:
                return crossSell.upsell(occasion, block.atMost());
            default:
                throw new IllegalArgumentException("a block is named cross-sell or upsell");
        }
    }

    private String name(long productId) {
        Product product = catalog.findProductById(productId);
        return product == null ? null : product.getName();
    }

    /** The variant is the kind of reason that the first product has. */
    private Filling filling(Block block, List<ProposedProduct> proposed, Arguments arguments, IWebContext context) {
        String key = block.name() + " by " + block.template();
        if (broken.isLeftAlone(key)) {
            return null;
        }
        boolean works = false;
        try {
            List<Product> products =
                    proposed.stream().map(ProposedProduct::getProduct).collect(Collectors.toList());
            Map<String, Object> seen = new HashMap<>();
            seen.put(PROPOSALS, proposed);
            seen.put(PRODUCTS, products);
            seen.put(BLOCK, block.name());
            String path = context.getHttpServletRequest().getContextPath();
            String html =
                    markup.render(block.template(), () -> PlainSlot.list(products, path), seen, arguments, context);
            works = true;
            return new Filling(proposed.get(0).getKind(), null, html);
        } finally {
            if (works) {
                broken.worked(key);
            } else {
                broken.failed(key);
            }
        }
    }

    private void shown(Block block, String variant, List<ProposedProduct> proposed, Shopper shopper) {
        String ids = proposed.stream()
                .map(one -> one.getProduct().getId().toString())
                .collect(Collectors.joining(","));
        capture.record(capture.event(EventType.SLOT_SHOWN, shopper)
                .attribute("slot", block.name())
                .attribute("block", block.name().toLowerCase(Locale.ROOT))
                .attribute("variant", variant)
                .attribute("products", "default".equals(variant) ? null : ids));
    }
}

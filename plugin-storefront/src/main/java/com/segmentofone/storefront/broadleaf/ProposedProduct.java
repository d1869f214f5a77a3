package com.segmentofone.storefront.broadleaf;

import com.segmentofone.decision.crosssell.Proposal;
import java.util.Locale;
import org.broadleafcommerce.core.catalog.domain.Product;

/** A proposed product, as a block's template sees it. */
public final class ProposedProduct {
    private final Product product;
    private final Proposal proposal;
    private final String reason;

    ProposedProduct(Product product, Proposal proposal, String reason) {
        this.product = product;
        this.proposal = proposal;
        this.reason = reason;
    }

    public Product getProduct() {
        return product;
    }

    /** One sentence in the page's language, with the figure and the number of customers where there is one. */
    public String getReason() {
        return reason;
    }

    /** {@code together}, {@code related}, {@code best_seller} or {@code dearer}. */
    public String getKind() {
        return proposal.reason().kind().name().toLowerCase(Locale.ROOT);
    }

    /** The share of customers who also bought it, or by how much dearer it is; 0 when there is no figure. */
    public int getPercent() {
        return proposal.reason().percent();
    }

    /** How many customers the share is of; 0 when there is none. */
    public int getCustomers() {
        return proposal.reason().customers();
    }
}

package com.segmentofone.decision.crosssell;

/** One product, and why it is proposed. Immutable. */
public final class Proposal {

    private final long productId;
    private final ProposalReason reason;

    Proposal(long productId, ProposalReason reason) {
        this.productId = productId;
        this.reason = reason;
    }

    public long productId() {
        return productId;
    }

    public ProposalReason reason() {
        return reason;
    }

    @Override
    public String toString() {
        return productId + ": " + reason;
    }
}

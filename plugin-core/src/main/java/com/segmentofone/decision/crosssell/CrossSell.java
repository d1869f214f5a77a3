package com.segmentofone.decision.crosssell;

import java.util.List;

/** Proposes products. Equal input gives equal answers; whatever goes wrong, nothing is proposed and nothing is thrown. */
public interface CrossSell {

    /** What goes with the page's products, the cart, and what the shopper has bought. Best first; at most so many. */
    List<Proposal> crossSell(Occasion occasion, int atMost);

    /** What is like the page's products, or those in the cart, and dearer within reason. Best first; at most so many. */
    List<Proposal> upsell(Occasion occasion, int atMost);
}

package com.segmentofone.segment;

import java.util.Collection;

/** Port: of which products something was told, and who may have them in a list. */
public interface ProductNews {

    /** Products whose change of price or stock was received after one instant and not after another. */
    Collection<Long> changed(long afterMillis, long untilMillis);

    /** Keys of everybody who ever put the product among the favourites or into a cart. */
    Collection<String> holders(long productId);
}

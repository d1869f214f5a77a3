package com.segmentofone.event;

/** Where a site tells what came back, for the host knows no returns: the bean {@code segReturnService}. */
public interface ReturnService {
    /**
     * Stores the return before it comes back. From its own time on the line counts for less.
     *
     * @return false when a return with this id is stored already
     * @throws IllegalArgumentException when the host does not know the order and the return names no customer, or when the order has no
     *     such line
     * @throws RuntimeException when the database cannot be reached; a repeat is harmless
     */
    boolean returned(OrderReturn back);
}

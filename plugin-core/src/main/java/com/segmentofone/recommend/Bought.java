package com.segmentofone.recommend;

import java.util.Arrays;

/** What one customer has bought and kept, over all orders: distinct products, and which of them in more than one order. Immutable. */
public final class Bought {

    private final long customerId;
    private final long[] products;
    private final boolean[] again;

    private Bought(long customerId, long[] products, boolean[] again) {
        this.customerId = customerId;
        this.products = products;
        this.again = again;
    }

    /**
     * @param products distinct ids
     * @param again for each of them, whether it was bought in more than one order
     */
    public static Bought of(long customerId, long[] products, boolean[] again) {
        if (products.length != again.length) {
            throw new IllegalArgumentException("one flag for each product");
        }
        return new Bought(customerId, products.clone(), again.clone());
    }

    /** Of a customer who has bought nothing, or has given everything back. */
    public static Bought nothing(long customerId) {
        return new Bought(customerId, new long[0], new boolean[0]);
    }

    public long customerId() {
        return customerId;
    }

    /** How many distinct products. */
    public int size() {
        return products.length;
    }

    public long product(int i) {
        return products[i];
    }

    /** Whether the product was bought in more than one order. */
    public boolean isAgain(int i) {
        return again[i];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bought
                && customerId == ((Bought) other).customerId
                && Arrays.equals(products, ((Bought) other).products)
                && Arrays.equals(again, ((Bought) other).again);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(customerId) + Arrays.hashCode(products);
    }

    @Override
    public String toString() {
        return "customer " + customerId + " with " + products.length + " products";
    }
}

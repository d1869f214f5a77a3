package com.segmentofone.recommend;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who has bought what at one moment: counts for any products are made from it when they are asked for. Immutable.
 *
 * <p>The unit of every count is a customer with all that he or she has bought, in one order or in several.
 */
public final class CoPurchases {

    /** Of what a shopper has bought, has in the cart and looks at, so many products are taken into account, first ones first. */
    public static final int MOST_CONTEXT = 32;

    /** No more products are taken into account once those that are have so many buyers: a page must not wait. */
    private static final long MOST_WORK = 400_000;

    /** Of a product's buyers, or of those of two products, at most so many are counted: a fair sample, always the same one. */
    static final int MOST_BUYERS = 8_192;

    /** A share of fewer customers is no figure to show. */
    static final int FEWEST_BUYERS = 10;

    /** A product is bought again when at least this share of its buyers have done so. */
    private static final double OFTEN_AGAIN = 0.2;

    /** Before anything is known. */
    public static final CoPurchases NONE =
            new CoPurchases(new Numbering(), new long[0], new int[0][], 0, new int[0][], new int[0], 0, 0);

    private final Numbering products;
    private final long[] customerIds;
    private final int[][] rows;
    private final int level;
    private final int[][] buyers;
    private final int[] again;
    private final long purchases;
    private final int customers;
    private final int sold;

    /**
     * @param customerIds by customer number
     * @param rows by customer number; null for who has nothing
     * @param level all who are in it have this {@link Mix#level} at least
     * @param buyers by product number: customer numbers, ascending
     * @param again by product number: how many buyers bought it in several orders
     * @param purchases the lengths of all rows added up
     * @param customers how many rows there are
     */
    CoPurchases(
            Numbering products,
            long[] customerIds,
            int[][] rows,
            int level,
            int[][] buyers,
            int[] again,
            long purchases,
            int customers) {
        this.products = products;
        this.customerIds = customerIds;
        this.rows = rows;
        this.level = level;
        this.buyers = buyers;
        this.again = again;
        this.purchases = purchases;
        this.customers = customers;
        this.sold = (int) Arrays.stream(buyers).filter(some -> some.length > 0).count();
    }

    /** An entry of a customer's row: a product's number, and in the lowest bit whether it was bought in several orders. */
    static int entry(int product, boolean again) {
        return product << 1 | (again ? 1 : 0);
    }

    static int product(int entry) {
        return entry >>> 1;
    }

    static int again(int entry) {
        return entry & 1;
    }

    /** How many customers have bought something. */
    public int customers() {
        return customers;
    }

    /** How many products all customers have bought, each counted once for each customer. */
    public long purchases() {
        return purchases;
    }

    /** How many customers have bought all of these. */
    public int buyersOf(long... productIds) {
        int[] all = null;
        for (long id : productIds) {
            int product = products.find(id);
            int[] some = product < 0 ? new int[0] : buyers[product];
            all = all == null ? some : inBoth(all, some);
        }
        return all == null ? customers : all.length;
    }

    /**
     * Whether customers buy the product repeatedly: it has ten buyers or more, and at least every fifth of them bought it in several
     * orders.
     */
    public boolean isBoughtAgain(long productId) {
        int product = products.find(productId);
        if (product < 0 || buyers[product].length < FEWEST_BUYERS) {
            return false;
        }
        return again[product] >= OFTEN_AGAIN * buyers[product].length;
    }

    /**
     * What goes together with some products: with each of them, and with each two of them. Best first; equally good ones by id. What is
     * in the context may be in the answer too, for it may go with the rest of it.
     *
     * @param context ids, the most important first; more than {@link #MOST_CONTEXT} are left out
     */
    public List<Association> associations(Collection<Long> context) {
        return associations(context, SegmentShare.NONE, -1);
    }

    /**
     * @param share the segment whose customers count more
     * @param except the number of a customer who does not count; -1 for none
     */
    List<Association> associations(Collection<Long> context, SegmentShare share, int except) {
        int[] known = numbers(context);
        if (known.length == 0) {
            return Collections.emptyList();
        }
        Gathering gathering = new Gathering(this, share, except);
        int[][] together = together(known);
        for (int i = 0; i < known.length; i++) {
            gathering.add(buyers[known[i]], known[i], -1);
            for (int j = 0; j < i; j++) {
                if (together[i][j] >= FEWEST_BUYERS) {
                    gathering.add(inBoth(buyers[known[i]], buyers[known[j]]), known[j], known[i]);
                }
            }
        }
        return gathering.best();
    }

    /** How many customers bought each two of some products, at most {@link #MOST_CONTEXT}: one pass instead of one for each two. */
    private int[][] together(int[] known) {
        int[][] together = new int[known.length][known.length];
        int[] bought = new int[rows.length];
        for (int i = 0; i < known.length; i++) {
            for (int customer : buyers[known[i]]) {
                for (int left = bought[customer]; left != 0; left &= left - 1) {
                    together[i][Integer.numberOfTrailingZeros(left)]++;
                }
                bought[customer] |= 1 << i;
            }
        }
        return together;
    }

    private int[] numbers(Collection<Long> context) {
        Set<Integer> known = new LinkedHashSet<>();
        long work = 0;
        for (long id : context) {
            int product = products.find(id);
            if (product >= 0 && known.size() < MOST_CONTEXT && work < MOST_WORK && known.add(product)) {
                work += buyers[product].length;
            }
        }
        return known.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How many numbers of products there are. */
    int products() {
        return buyers.length;
    }

    /** How many products anybody has bought. */
    int sold() {
        return sold;
    }

    /** Whether a customer stays when all that are in it are halved so often. */
    boolean isWithin(int customer, int halvings) {
        return halvings == 0 || Mix.level(customerIds[customer]) >= level + halvings;
    }

    long productId(int product) {
        return products.id(product);
    }

    /**
     * The numbers of customers who have bought something.
     *
     * @param sortedCustomerIds ascending
     */
    BitSet numbersOf(long[] sortedCustomerIds) {
        BitSet numbers = new BitSet();
        for (int customer = 0; customer < rows.length; customer++) {
            if (rows[customer] != null && Arrays.binarySearch(sortedCustomerIds, customerIds[customer]) >= 0) {
                numbers.set(customer);
            }
        }
        return numbers;
    }

    /** A customer's place in a fixed mixed order of all. */
    long mixed(int customer) {
        return Mix.of(customerIds[customer]);
    }

    int buyers(int product) {
        return buyers[product].length;
    }

    /** The products of a customer, each with whether it was bought again. */
    int[] row(int customer) {
        return rows[customer];
    }

    /** The customers that are in both ascending lists. */
    private static int[] inBoth(int[] some, int[] others) {
        int[] both = new int[Math.min(some.length, others.length)];
        int size = 0;
        int at = 0;
        for (int customer : some) {
            while (at < others.length && others[at] < customer) {
                at++;
            }
            if (at < others.length && others[at] == customer) {
                both[size++] = customer;
            }
        }
        return Arrays.copyOf(both, size);
    }
}

package com.segmentofone.recommend;

/** What counts of customers say about "who bought these also bought that". Confidences are between 0 and 1. */
final class Evidence {

    /** Weight of what was to be expected, in customers. Chosen on a part of the training lines of public baskets. */
    static final double PRIOR = 20;

    /** How often, in expectation, a whole table of associations may contain one that is chance. */
    private static final double ERRORS = 0.05;

    private Evidence() {}

    /**
     * The confidence, drawn towards what was to be expected the more, the fewer customers there are: the m-estimate, which is the mean
     * of a Beta distribution after the customers were seen (B. Cestnik, "Estimating probabilities: a crucial task in machine learning",
     * ECAI 1990; A. Gelman et al., "Bayesian Data Analysis", section 2.4).
     *
     * @param together customers who bought the one and the others
     * @param buyers customers who bought the others
     * @param expected the share to be expected without any association
     */
    static double shrunk(double together, double buyers, double expected) {
        return (together + PRIOR * expected) / (buyers + PRIOR);
    }

    /**
     * Minus the logarithm of a bound on the chance to see so many together without any association; 0 when there are no more than
     * expected. The bound is that of W. Hoeffding, "Probability inequalities for sums of bounded random variables", JASA 58 (1963),
     * theorem 1: it holds for any number of customers, however rare the product, and however differently they buy.
     */
    static double surprise(double together, double buyers, double expected) {
        double share = together / buyers;
        if (share <= expected || expected <= 0) {
            return 0;
        }
        double rest = share < 1 ? (1 - share) * Math.log((1 - share) / (1 - expected)) : 0;
        return buyers * (share * Math.log(share / expected) + rest);
    }

    /**
     * Whether the surprise is as large as required. Most are not, and are found out without a logarithm: the divergence is never more
     * than the squared difference of the shares over the variance (A. Gibbs and F. Su, "On choosing and bounding probability metrics",
     * 2002, theorem 5).
     */
    static boolean isSurprising(double together, double buyers, double expected, double required) {
        double more = together / buyers - expected;
        return more > 0
                && buyers * more * more >= required * expected * (1 - expected)
                && surprise(together, buyers, expected) >= required;
    }

    /**
     * How surprising an association must be to be shown: so that all of a store's products tried against each other yield less than
     * one by chance in twenty stores (C. E. Bonferroni's correction for the number of trials).
     *
     * @param products how many products there are
     * @param antecedents 1 or 2
     */
    static double required(int products, int antecedents) {
        return (antecedents + 1) * Math.log(Math.max(2, products)) - Math.log(ERRORS);
    }
}

package com.segmentofone.rule;

/** Whether an event counts; one of which the answer is unknown does not. */
interface EventTest {

    boolean counts(Events events, int index);

    /** Leaves of a crowd's events those that count. */
    default void pick(Picked picked) {
        picked.keep(this);
    }

    static boolean passes(EventTest[] all, Events events, int index) {
        for (EventTest test : all) {
            if (!test.counts(events, index)) {
                return false;
            }
        }
        return true;
    }

    /** A test that looks at one column only, and so gives the same answer for all events of equal value. */
    static EventTest on(Axis axis, EventTest test) {
        return new AxisTest(axis, test);
    }

    /** A test that looks at the product or, of events without, at the category. */
    static EventTest onProductOrCategory(EventTest test) {
        return new ProductOrCategoryTest(test);
    }
}

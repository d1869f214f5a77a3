package com.segmentofone.demo.synthetic;

/** How somebody shops. */
enum Manner {
    ORDINARY,
    /** Waits for an offer. */
    BARGAINS,
    /** Looks at one kind of thing again and again, and hardly ever buys. */
    COMPARING,
    /** Has looked around, and has bought nothing yet. */
    NEW
}

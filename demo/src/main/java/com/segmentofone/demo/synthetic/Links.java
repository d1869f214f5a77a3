package com.segmentofone.demo.synthetic;

/** Whether what was made up hangs together. */
public enum Links {
    /** With the regularities that there are to be found. */
    PLANTED,
    /** The control: as many orders, lines, offers and visits of each customer and each product, but who and what is dealt anew. */
    SHUFFLED
}

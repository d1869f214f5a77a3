package com.segmentofone.demo.store.picture;

/** The three colours of a package. */
record Paint(String main, String shade, String light) {

    /** The colour, and what it is in shadow and in light. */
    static Paint of(String main) {
        return new Paint(main, mixed(main, 0x00, 0.28), mixed(main, 0xFF, 0.55));
    }

    private static String mixed(String color, int with, double share) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = rgb >> shift & 0xFF;
            mixed = mixed << 8 | (int) Math.round(part + (with - part) * share);
        }
        return String.format("#%06x", mixed);
    }
}

package com.segmentofone.demo.store.picture;

/** The three colours of a package. */
record Paint(String main, String shade, String light) {}

package com.segmentofone.audience.column;

import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/** Gathers members' positions, ascending. */
final class Positions {

    private final RoaringBitmapWriter<RoaringBitmap> writer =
            RoaringBitmapWriter.writer().get();

    void add(long[] bits, int first) {
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                writer.add(first + word * 64 + Long.numberOfTrailingZeros(left));
            }
        }
    }

    RoaringBitmap finished() {
        RoaringBitmap all = writer.get();
        all.runOptimize();
        return all;
    }
}

package com.segmentofone.rule;

import java.util.Arrays;

/** A test of one column: in a crowd it is asked once for each different value. */
final class AxisTest implements EventTest {

    private final Axis axis;
    private final EventTest test;

    AxisTest(Axis axis, EventTest test) {
        this.axis = axis;
        this.test = test;
    }

    @Override
    public boolean counts(Events events, int index) {
        return test.counts(events, index);
    }

    @Override
    public void pick(Picked picked) {
        Codes codes = picked.columns().codes(axis);
        picked.keep(codes.of(picked.from(), picked.to()), table(codes, picked.crowd()));
    }

    /** A 1 for each code of which events count. */
    byte[] table(Codes codes, Crowd crowd) {
        byte[] shared =
                crowd.shared(Arrays.asList(this, codes.dictionary()), () -> fill(codes, 0, new byte[codes.shared()]));
        return codes.size() == codes.shared()
                ? shared
                : fill(codes, codes.shared(), Arrays.copyOf(shared, codes.size()));
    }

    private byte[] fill(Codes codes, int from, byte[] table) {
        for (int code = from; code < table.length; code++) {
            table[code] = (byte) (test.counts(codes.event(code), 0) ? 1 : 0);
        }
        return table;
    }
}

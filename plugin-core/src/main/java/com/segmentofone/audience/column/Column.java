package com.segmentofone.audience.column;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers of one column, read where they lie. */
final class Column {

    private final ByteBuffer data;
    private final int count;
    private final int width;
    private final long base;

    private Column(ByteBuffer data, int count, int width, long base) {
        this.data = data;
        this.count = count;
        this.width = width;
        this.base = base;
    }

    static Column constant(int count, long value) {
        return new Column(ByteBuffer.allocate(0), count, 0, value);
    }

    /** Reads where the buffer stands, and moves it on. */
    static Column read(ByteBuffer from) {
        int count = from.getInt();
        int width = from.getInt();
        long base = from.getLong();
        ByteBuffer data = from.slice().order(ByteOrder.LITTLE_ENDIAN);
        data.limit(Math.multiplyExact(count, width));
        from.position(from.position() + data.limit());
        return new Column(data, count, width, base);
    }

    static String text(ByteBuffer from) {
        byte[] utf8 = new byte[from.getInt()];
        from.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    int count() {
        return count;
    }

    long bytes() {
        return (long) count * width;
    }

    boolean isConstant() {
        return width == 0;
    }

    /** No number is lower. */
    long low() {
        return width == Long.BYTES ? Long.MIN_VALUE : base;
    }

    long at(int index) {
        switch (width) {
            case 0:
                return base;
            case 1:
                return base + (data.get(index) & 0xFF);
            case Short.BYTES:
                return base + (data.getShort(index * Short.BYTES) & 0xFFFF);
            case Integer.BYTES:
                return base + (data.getInt(index * Integer.BYTES) & 0xFFFFFFFFL);
            default:
                return data.getLong(index * Long.BYTES);
        }
    }

    private ByteBuffer from(int place) {
        ByteBuffer view = data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        view.position(place * width);
        return view;
    }

    /** Copies those between two places to the same places of an array. */
    void copy(int from, int to, int[] out, Pool pool) {
        int low = (int) base;
        switch (width) {
            case 0:
                Arrays.fill(out, from, to, low);
                return;
            case 1:
                byte[] bytes = pool.bytes(to - from);
                from(from).get(bytes, 0, to - from);
                for (int i = 0; i < to - from; i++) {
                    out[from + i] = low + (bytes[i] & 0xFF);
                }
                return;
            case Short.BYTES:
                short[] shorts = pool.shorts(to - from);
                from(from).asShortBuffer().get(shorts, 0, to - from);
                for (int i = 0; i < to - from; i++) {
                    out[from + i] = low + (shorts[i] & 0xFFFF);
                }
                return;
            default:
                from(from).asIntBuffer().get(out, from, to - from);
                for (int i = from; low != 0 && i < to; i++) {
                    out[i] += low;
                }
        }
    }

    void copy(int from, int to, long[] out, Pool pool) {
        switch (width) {
            case 0:
                Arrays.fill(out, from, to, base);
                return;
            case 1:
                byte[] bytes = pool.bytes(to - from);
                from(from).get(bytes, 0, to - from);
                for (int i = 0; i < to - from; i++) {
                    out[from + i] = base + (bytes[i] & 0xFF);
                }
                return;
            case Short.BYTES:
                short[] shorts = pool.shorts(to - from);
                from(from).asShortBuffer().get(shorts, 0, to - from);
                for (int i = 0; i < to - from; i++) {
                    out[from + i] = base + (shorts[i] & 0xFFFF);
                }
                return;
            case Integer.BYTES:
                int[] ints = pool.words(to - from);
                from(from).asIntBuffer().get(ints, 0, to - from);
                for (int i = 0; i < to - from; i++) {
                    out[from + i] = base + (ints[i] & 0xFFFFFFFFL);
                }
                return;
            default:
                from(from).asLongBuffer().get(out, from, to - from);
        }
    }
}

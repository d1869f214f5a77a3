package com.segmentofone.audience.column;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes a block or a dictionary as bytes: little-endian, columns as narrow as their values allow. */
final class Image {

    private static final int FIRST = 1 << 16;

    private ByteBuffer bytes = ByteBuffer.allocate(FIRST).order(ByteOrder.LITTLE_ENDIAN);

    private ByteBuffer room(long size) {
        if (bytes.remaining() < size) {
            long wanted = Math.max(2L * bytes.capacity(), bytes.position() + size);
            ByteBuffer larger = ByteBuffer.allocate(Math.toIntExact(Math.min(wanted, Integer.MAX_VALUE - 8)))
                    .order(ByteOrder.LITTLE_ENDIAN);
            bytes.flip();
            larger.put(bytes);
            bytes = larger;
        }
        return bytes;
    }

    Image number(int number) {
        room(Integer.BYTES).putInt(number);
        return this;
    }

    Image number(long number) {
        room(Long.BYTES).putLong(number);
        return this;
    }

    Image bytes(byte[] content) {
        room(content.length).put(content);
        return this;
    }

    Image text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
        return this;
    }

    /** Numbers as their distances from the least one. */
    Image column(int count, Values values) {
        long low = count == 0 ? 0 : Long.MAX_VALUE;
        long high = count == 0 ? 0 : Long.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            low = Math.min(low, values.of(i));
            high = Math.max(high, values.of(i));
        }
        int width = width(low, high);
        long base = width == Long.BYTES ? 0 : low;
        ByteBuffer out = room(Integer.BYTES * 2L + Long.BYTES + (long) width * count);
        out.putInt(count).putInt(width).putLong(base);
        for (int i = 0; i < count; i++) {
            put(out, width, values.of(i) - base);
        }
        return this;
    }

    private static int width(long low, long high) {
        long range = high - low;
        if (range < 0) {
            return Long.BYTES;
        }
        if (range == 0) {
            return 0;
        }
        return range <= 0xFF ? 1 : range <= 0xFFFF ? Short.BYTES : range <= 0xFFFFFFFFL ? Integer.BYTES : Long.BYTES;
    }

    private static void put(ByteBuffer out, int width, long distance) {
        switch (width) {
            case 0:
                return;
            case 1:
                out.put((byte) distance);
                return;
            case Short.BYTES:
                out.putShort((short) distance);
                return;
            case Integer.BYTES:
                out.putInt((int) distance);
                return;
            default:
                out.putLong(distance);
        }
    }

    /** What was written. */
    ByteBuffer finished() {
        ByteBuffer out = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        out.flip();
        return out.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Numbers by their place. */
    interface Values {
        long of(int index);
    }
}

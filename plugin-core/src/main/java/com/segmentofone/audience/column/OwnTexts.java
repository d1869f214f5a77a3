package com.segmentofone.audience.column;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A block's own texts, read where they lie. */
final class OwnTexts {

    static final OwnTexts NONE = new OwnTexts(Column.constant(0, 0), ByteBuffer.allocate(0));

    private final Column ends;
    private final ByteBuffer utf8;

    private OwnTexts(Column ends, ByteBuffer utf8) {
        this.ends = ends;
        this.utf8 = utf8;
    }

    static void write(Image image, List<String> texts) {
        byte[][] all =
                texts.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
        long[] ends = new long[all.length];
        long end = 0;
        for (int i = 0; i < all.length; i++) {
            end += all[i].length;
            ends[i] = end;
        }
        image.column(ends.length, i -> ends[i]);
        for (byte[] text : all) {
            image.bytes(text);
        }
    }

    static OwnTexts read(ByteBuffer from) {
        Column ends = Column.read(from);
        ByteBuffer utf8 = from.slice();
        utf8.limit(ends.count() == 0 ? 0 : (int) ends.at(ends.count() - 1));
        from.position(from.position() + utf8.limit());
        return new OwnTexts(ends, utf8);
    }

    int size() {
        return ends.count();
    }

    String get(int index) {
        int start = index == 0 ? 0 : (int) ends.at(index - 1);
        byte[] text = new byte[(int) ends.at(index) - start];
        ByteBuffer view = utf8.duplicate();
        view.position(start);
        view.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}

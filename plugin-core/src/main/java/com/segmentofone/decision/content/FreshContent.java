package com.segmentofone.decision.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Content items that are read again after a second: nobody has to tell of an edit, and a busy page still reads seldom. */
public final class FreshContent implements ContentReader {

    private static final long KEPT_NANOS = 1_000_000_000L;
    private static final int ITEMS = 1_000;

    private final ContentReader source;
    private final LongSupplier ticker;
    private final Map<Long, Item> items = Collections.synchronizedMap(new LinkedHashMap<Long, Item>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Item> eldest) {
            return size() > ITEMS;
        }
    });

    public FreshContent(ContentReader source) {
        this(source, System::nanoTime);
    }

    FreshContent(ContentReader source, LongSupplier nanoTicker) {
        this.source = source;
        this.ticker = nanoTicker;
    }

    @Override
    public Map<String, String> read(long contentId) {
        return items.computeIfAbsent(contentId, id -> new Item()).read(contentId);
    }

    /** One item; whoever finds it too old reads it, others who come meanwhile wait for that. */
    private final class Item {
        private Map<String, String> fields;
        private long readAt;
        private boolean known;

        synchronized Map<String, String> read(long id) {
            long now = ticker.getAsLong();
            if (!known || now - readAt >= KEPT_NANOS) {
                known = false;
                fields = source.read(id);
                readAt = now;
                known = true;
            }
            return fields;
        }
    }
}

package com.segmentofone.segment;

/** How much of what the store's shoppers did before the plugin came is already history; until it is whole, counts grow. */
public interface HistoryLoading {

    /** @return 0 to 99 while older history is still being read, by whichever node; 100 when it is whole */
    int loadedPercent();
}

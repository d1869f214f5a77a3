package com.segmentofone.benchmarks;

import com.segmentofone.rule.Products;

/** A store without a catalogue, for rules that ask nothing about products. */
final class NoProducts implements Products {

    @Override
    public boolean inCategory(long productId, long categoryId) {
        return false;
    }

    @Override
    public boolean categoryWithin(long categoryId, long ancestorId) {
        return categoryId == ancestorId;
    }

    @Override
    public String brand(long productId) {
        return null;
    }

    @Override
    public long categoryAtLevel(long productId, int level) {
        return 0;
    }

    @Override
    public long ancestorAtLevel(long categoryId, int level) {
        return 0;
    }

    @Override
    public long price(long productId) {
        return -1;
    }
}

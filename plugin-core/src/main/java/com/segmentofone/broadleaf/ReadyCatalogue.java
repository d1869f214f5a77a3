package com.segmentofone.broadleaf;

import java.util.function.BooleanSupplier;

/** Makes sure that the store's catalogue has been read before rules are checked against it. */
public final class ReadyCatalogue implements BooleanSupplier {

    private final StoreCatalogue catalogue;

    public ReadyCatalogue(StoreCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean getAsBoolean() {
        if (!catalogue.isLoaded()) {
            catalogue.refresh();
        }
        return catalogue.isLoaded();
    }
}

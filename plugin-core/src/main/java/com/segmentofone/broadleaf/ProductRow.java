package com.segmentofone.broadleaf;

import java.util.Objects;
import java.util.Set;

/** A product as the store has it. */
final class ProductRow implements Comparable<ProductRow> {

    final long id;
    final String name;
    /** Null when the product has none. */
    final String brand;
    /** Minor units; negative when unknown. */
    final long price;
    /** Null when the product has none. */
    final Long defaultCategoryId;
    /** The default category and every other one. */
    final Set<Long> categoryIds;

    final boolean archived;

    ProductRow(
            long id,
            String name,
            String brand,
            long price,
            Long defaultCategoryId,
            Set<Long> categoryIds,
            boolean archived) {
        this.id = id;
        this.name = name;
        this.brand = brand;
        this.price = price;
        this.defaultCategoryId = defaultCategoryId;
        this.categoryIds = categoryIds;
        this.archived = archived;
    }

    @Override
    public int compareTo(ProductRow other) {
        return Long.compare(id, other.id);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof ProductRow)) {
            return false;
        }
        ProductRow that = (ProductRow) other;
        return id == that.id
                && name.equals(that.name)
                && Objects.equals(brand, that.brand)
                && price == that.price
                && Objects.equals(defaultCategoryId, that.defaultCategoryId)
                && categoryIds.equals(that.categoryIds)
                && archived == that.archived;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, brand, price, defaultCategoryId, categoryIds, archived);
    }
}

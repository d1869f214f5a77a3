package com.segmentofone.demo.foodmart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Where a product stands: family, department, category and subcategory. */
public record ProductClass(
        @JsonProperty("product_class_id") int id,
        @JsonProperty("product_family") String family,
        @JsonProperty("product_department") String department,
        @JsonProperty("product_category") String category,
        @JsonProperty("product_subcategory") String subcategory) {

    /** The four names from the widest to the narrowest; the same name may stand at several places. */
    public List<String> path() {
        return List.of(family, department, category, subcategory);
    }
}

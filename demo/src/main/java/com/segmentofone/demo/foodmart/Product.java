package com.segmentofone.demo.foodmart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/** One product as FoodMart describes it. */
public record Product(
        @JsonProperty("product_id") long id,
        @JsonProperty("product_class_id") int classId,
        @JsonProperty("brand_name") String brand,
        @JsonProperty("product_name") String name,
        @JsonProperty("SRP") BigDecimal price,
        @JsonProperty("net_weight") BigDecimal netWeight,
        @JsonProperty("recyclable_package") boolean recyclable,
        @JsonProperty("low_fat") boolean lowFat) {}

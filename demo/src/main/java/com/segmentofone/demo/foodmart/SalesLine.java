package com.segmentofone.demo.foodmart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/**
 * One line of a receipt.
 *
 * @param amount what the line cost, all its units together
 * @param promotionId what it was sold under; 0 for no promotion
 * @param units how many were bought, always a whole number
 */
public record SalesLine(
        @JsonProperty("product_id") long productId,
        @JsonProperty("time_id") int dayId,
        @JsonProperty("customer_id") long customerId,
        @JsonProperty("promotion_id") int promotionId,
        @JsonProperty("store_sales") BigDecimal amount,
        @JsonProperty("unit_sales") BigDecimal units) {}

package com.segmentofone.demo.foodmart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/** One customer with everything FoodMart knows of them. */
public record Customer(
        @JsonProperty("customer_id") long id,
        @JsonProperty("fname") String firstName,
        @JsonProperty("lname") String lastName,
        @JsonProperty("address1") String address,
        @JsonProperty("address2") String addressLine2,
        @JsonProperty("city") String city,
        @JsonProperty("state_province") String state,
        @JsonProperty("postal_code") String postalCode,
        @JsonProperty("country") String country,
        @JsonProperty("phone1") String phone,
        @JsonProperty("birthdate") String birthdate,
        @JsonProperty("marital_status") String maritalStatus,
        @JsonProperty("yearly_income") String yearlyIncome,
        @JsonProperty("gender") String gender,
        @JsonProperty("total_children") int totalChildren,
        @JsonProperty("num_children_at_home") int childrenAtHome,
        @JsonProperty("education") String education,
        @JsonProperty("date_accnt_opened") LocalDate accountOpened,
        @JsonProperty("member_card") String memberCard,
        @JsonProperty("occupation") String occupation,
        @JsonProperty("houseowner") String houseOwner,
        @JsonProperty("num_cars_owned") int carsOwned) {}

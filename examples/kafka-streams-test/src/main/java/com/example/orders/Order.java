package com.example.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/** An order as it comes from the topic. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Order(
    @JsonProperty("order_id") long orderId,
    @JsonProperty("store_id") long storeId,
    @JsonProperty("total") BigDecimal total) {}

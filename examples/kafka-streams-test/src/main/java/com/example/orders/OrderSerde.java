package com.example.orders;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Orders as JSON. */
final class OrderSerde {

  private static final ObjectMapper JSON = new ObjectMapper();

  private OrderSerde() {}

  static Serde<Order> create() {
    return Serdes.serdeFrom(
        (topic, order) -> {
          try {
            return order == null ? null : JSON.writeValueAsBytes(order);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        (topic, bytes) -> {
          try {
            return bytes == null ? null : JSON.readValue(bytes, Order.class);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}

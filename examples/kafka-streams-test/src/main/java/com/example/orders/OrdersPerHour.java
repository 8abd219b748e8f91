package com.example.orders;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;

/** Counts the orders of each store by the hour in which they were made, not in which they arrive. */
public final class OrdersPerHour {

  private OrdersPerHour() {}

  /**
   * The topology: {@code orders} → {@code counts}, whose keys are {@code store@hour}, the hour in
   * milliseconds since 1970.
   *
   * @param grace how late an order may be and still counts
   */
  public static Topology topology(String orders, String counts, Duration grace) {
    StreamsBuilder builder = new StreamsBuilder();
    KStream<Long, Order> stream =
        builder.stream(orders, Consumed.with(Serdes.Long(), OrderSerde.create()));
    stream
        .filter((id, order) -> order != null)
        .groupBy(
            (id, order) -> order.storeId(), Grouped.with(Serdes.Long(), OrderSerde.create()))
        .windowedBy(TimeWindows.ofSizeAndGrace(Duration.ofHours(1), grace))
        .count()
        .toStream()
        .map((hour, count) -> KeyValue.pair(key(hour), count))
        .to(counts, Produced.with(Serdes.String(), Serdes.Long()));
    return builder.build();
  }

  private static String key(Windowed<Long> hour) {
    return hour.key() + "@" + hour.window().start();
  }
}

package dev.datagen.sink.kafka;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.ResumePoint;
import dev.datagen.api.sink.Sink;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes rows as records in the workers and sends them in order. Rows of parents are with the
 * broker before the first row of a child is sent; in a run by event time they are only sent before,
 * for a round trip at each turn of the tables would cost more than the pace allows.
 */
final class KafkaSink implements Sink<PreparedChunk> {

  private final List<TableStream> streams;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Delivery delivery;
  private final Set<String> unconfirmed = new TreeSet<>();

  KafkaSink(List<TableStream> streams, Delivery delivery) {
    this.streams = List.copyOf(streams);
    this.delivery = delivery;
    for (int i = 0; i < streams.size(); i++) {
      numbers.put(streams.get(i).table().name(), i);
    }
  }

  @Override
  public ResumePoint position() {
    return delivery.position();
  }

  @Override
  public PreparedChunk prepare(Chunk chunk) throws IOException {
    return streams.get(numbers.get(chunk.table().name())).prepare(chunk);
  }

  @Override
  public void append(PreparedChunk prepared) throws IOException {
    TableStream stream = streams.get(prepared.table());
    TableSchema table = stream.table();
    if (prepared.inTableOrder() && table.parents().stream().anyMatch(unconfirmed::contains)) {
      delivery.flush();
      unconfirmed.clear();
    }
    unconfirmed.add(table.name());
    delivery.send(stream, prepared);
  }

  @Override
  public void idle(Duration untilNext) throws IOException {
    delivery.idle(untilNext);
  }

  @Override
  public Receipt commit() throws IOException {
    delivery.finish();
    List<Receipt.Output> outputs = new ArrayList<>();
    for (TableStream stream : streams) {
      String table = stream.table().name();
      outputs.add(
          new Receipt.Output(
              table, "topic " + stream.topic(), delivery.rows(table), delivery.bytes(table)));
    }
    return new Receipt(outputs);
  }

  @Override
  public void abort() {
    delivery.abort();
  }
}

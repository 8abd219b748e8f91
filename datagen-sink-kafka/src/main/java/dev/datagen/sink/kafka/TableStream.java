package dev.datagen.sink.kafka;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.sink.kafka.encode.RowsEncoder;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;

/** How the rows of one table become records of its topic. Safe for several threads at once. */
final class TableStream {

  /** Bytes of a record beside key and value, at most. */
  private static final int OVERHEAD = 128;

  private final int number;
  private final TableSchema table;
  private final String topic;
  private final RowsEncoder keys;
  private final RowsEncoder values;
  private final List<Header> headers;
  private final Settings settings;

  /**
   * What all tables have in common.
   *
   * @param withRow whether records carry the row's position
   * @param choosesPartition whether the partition follows from the key here, as it does in every
   *     client, rather than from a partitioner that the user named
   * @param maxBytes bytes of a record, at most
   */
  record Settings(boolean withRow, boolean choosesPartition, int maxBytes) {}

  /** Partitions of the topic; known once it exists. */
  private int partitions;

  TableStream(
      int number,
      TableSchema table,
      String topic,
      RowsEncoder keys,
      RowsEncoder values,
      List<Header> headers,
      Settings settings) {
    this.number = number;
    this.table = table;
    this.topic = topic;
    this.keys = keys;
    this.values = values;
    this.headers = List.copyOf(headers);
    this.settings = settings;
  }

  TableSchema table() {
    return table;
  }

  String topic() {
    return topic;
  }

  List<Header> headers() {
    return headers;
  }

  TableStream withPartitions(int count) {
    TableStream stream = new TableStream(number, table, topic, keys, values, headers, settings);
    stream.partitions = count;
    return stream;
  }

  PreparedChunk prepare(Chunk chunk) throws IOException {
    byte[][] keyBytes = keys.encode(chunk);
    byte[][] valueBytes = values(chunk);
    long bytes = 0;
    for (int row = 0; row < valueBytes.length; row++) {
      long size = size(keyBytes[row]) + size(valueBytes[row]);
      if (size + OVERHEAD > settings.maxBytes()) {
        throw tooLarge(chunk, row, size);
      }
      bytes += size;
    }
    return new PreparedChunk(
        number,
        keyBytes,
        valueBytes,
        RowTimes.of(chunk),
        partitions(keyBytes),
        chunk.picked() == null,
        settings.withRow() ? rows(chunk) : null,
        bytes);
  }

  private byte[][] values(Chunk chunk) throws IOException {
    return switch (chunk.kind()) {
      case ROWS -> values.encode(chunk);
      case TOMBSTONES -> new byte[chunk.size()][];
    };
  }

  private int[] partitions(byte[][] keyBytes) {
    int[] chosen = new int[keyBytes.length];
    for (int row = 0; row < chosen.length; row++) {
      byte[] key = keyBytes[row];
      chosen[row] =
          key == null || !settings.choosesPartition()
              ? -1
              : partitions == 1 ? 0 : Utils.toPositive(Utils.murmur2(key)) % partitions;
    }
    return chosen;
  }

  private static long[] rows(Chunk chunk) {
    long[] rows = new long[chunk.size()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = chunk.row(row);
    }
    return rows;
  }

  private static int size(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  private IOException tooLarge(Chunk chunk, int row, long size) {
    return new IOException(
        "row "
            + chunk.row(row)
            + " of "
            + table.name()
            + " is a record of "
            + size
            + " bytes, more than max.request.size ("
            + settings.maxBytes()
            + ") allows; raise it and max.message.bytes of the topic "
            + topic);
  }
}

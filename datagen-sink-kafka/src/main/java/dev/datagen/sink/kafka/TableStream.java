package dev.datagen.sink.kafka;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.sink.kafka.encode.EncodedRows;
import dev.datagen.sink.kafka.encode.RowsEncoder;
import java.io.IOException;
import java.util.Arrays;
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
    EncodedRows keyBytes = keys.encode(chunk);
    EncodedRows valueBytes = values(chunk);
    for (int row = 0; row < valueBytes.size(); row++) {
      long size = (long) keyBytes.length(row) + valueBytes.length(row);
      if (size + OVERHEAD > settings.maxBytes()) {
        throw tooLarge(chunk, row, size);
      }
    }
    return new PreparedChunk(
        number,
        keyBytes,
        valueBytes,
        RowTimes.of(chunk),
        partitions(keyBytes),
        chunk.picked() == null,
        settings.withRow() ? rows(chunk) : null);
  }

  private EncodedRows values(Chunk chunk) throws IOException {
    return switch (chunk.kind()) {
      case ROWS -> values.encode(chunk);
      case TOMBSTONES -> EncodedRows.absent(chunk.size());
    };
  }

  private int[] partitions(EncodedRows keyBytes) {
    int[] chosen = new int[keyBytes.size()];
    if (!settings.choosesPartition()) {
      Arrays.fill(chosen, PreparedChunk.ANY_PARTITION);
      return chosen;
    }
    Scratch scratch = new Scratch(true);
    for (int row = 0; row < chosen.length; row++) {
      if (keyBytes.isAbsent(row)) {
        chosen[row] = PreparedChunk.ANY_PARTITION;
      } else if (partitions > 1) {
        byte[] key = scratch.of(keyBytes, row);
        chosen[row] = Utils.toPositive(Utils.murmur2(key)) % partitions;
      }
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

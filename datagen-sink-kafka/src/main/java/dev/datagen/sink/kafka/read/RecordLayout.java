package dev.datagen.sink.kafka.read;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.source.SourceColumn;
import dev.datagen.sink.kafka.registry.RegisteredSchema;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How the values of a topic are rows of a table. */
interface RecordLayout {

  /** Turns records into columns. Not thread safe. */
  interface Decoder {
    List<Column> decode(List<ConsumerRecord<byte[], byte[]>> records) throws IOException;
  }

  /** The columns found. */
  List<SourceColumn> columns();

  /** Why the values cannot be read; empty if they can. */
  String problem();

  /** A decoder of some of the columns. */
  Decoder decoder(List<Integer> columns);

  /** The layout that the first records show: the newest Avro schema among them, or JSON. */
  static RecordLayout of(
      TableSchema declared, List<ConsumerRecord<byte[], byte[]>> first, Schemas schemas)
      throws IOException {
    RegisteredSchema newest = null;
    for (ConsumerRecord<byte[], byte[]> record : first) {
      Envelope envelope = Envelope.of(record);
      if (envelope.schema() != 0) {
        RegisteredSchema schema = schemas.byId(envelope.schema());
        if (newest == null || schema.id() > newest.id()) {
          newest = schema;
        }
      }
    }
    if (newest != null && newest.type().equals("AVRO")) {
      return AvroLayout.of(newest, schemas);
    }
    return JsonLayout.of(declared, first);
  }
}

package dev.datagen.benchmarks.whole;

import dev.datagen.api.rows.Chunk;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;

/** Rows of the fact table as Avro records. */
final class AvroRecords {

  static final Schema SCHEMA =
      SchemaBuilder.record("event")
          .fields()
          .requiredLong("event_id")
          .requiredLong("user_id")
          .name("occurred_at")
          .type(LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG)))
          .noDefault()
          .requiredDouble("amount")
          .requiredString("channel")
          .requiredString("agent")
          .requiredBoolean("is_returning")
          .requiredLong("quantity")
          .endRecord();

  private AvroRecords() {}

  static void add(Chunk chunk, List<GenericRecord> records) {
    for (int row = 0; row < chunk.size(); row++) {
      GenericRecord record = new GenericData.Record(SCHEMA);
      for (int column = 0; column < chunk.columns().size(); column++) {
        Object value = chunk.columns().get(column).value(row);
        record.put(column, value instanceof String text ? new Utf8(text) : value);
      }
      records.add(record);
    }
  }
}

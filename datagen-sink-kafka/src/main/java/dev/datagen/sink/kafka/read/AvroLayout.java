package dev.datagen.sink.kafka.read;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.source.SourceColumn;
import dev.datagen.sink.kafka.registry.RegisteredSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Values that are Avro records, whichever version of the schema wrote each. */
final class AvroLayout implements RecordLayout {

  private static final long MICROS_OF_MILLI = 1000;

  private final Schema schema;
  private final Schemas schemas;
  private final String problem;

  private AvroLayout(Schema schema, Schemas schemas, String problem) {
    this.schema = schema;
    this.schemas = schemas;
    this.problem = problem;
  }

  static AvroLayout of(RegisteredSchema registered, Schemas schemas) throws IOException {
    Schema schema = parse(registered);
    String problem =
        schema.getType() == Schema.Type.RECORD ? "" : "its values are no records: " + schema;
    return new AvroLayout(schema, schemas, problem);
  }

  private static Schema parse(RegisteredSchema registered) throws IOException {
    try {
      return new Schema.Parser().parse(registered.text());
    } catch (AvroRuntimeException e) {
      throw new IOException("the schema number " + registered.id() + " is no Avro schema", e);
    }
  }

  @Override
  public List<SourceColumn> columns() {
    return problem.isEmpty()
        ? schema.getFields().stream()
            .map(f -> new SourceColumn(f.name(), type(f.schema()), plain(f.schema()).toString()))
            .toList()
        : List.of();
  }

  @Override
  public String problem() {
    return problem;
  }

  private static Schema plain(Schema field) {
    if (field.getType() != Schema.Type.UNION) {
      return field;
    }
    List<Schema> others =
        field.getTypes().stream().filter(s -> s.getType() != Schema.Type.NULL).toList();
    return others.size() == 1 ? others.get(0) : field;
  }

  /** One of our types, or null. */
  private static ColumnType type(Schema field) {
    Schema plain = plain(field);
    LogicalType logical = plain.getLogicalType();
    if (logical instanceof LogicalTypes.Decimal decimal) {
      return plain.getType() == Schema.Type.BYTES
              && decimal.getPrecision() <= ColumnType.MAX_PRECISION
          ? ColumnType.decimal(decimal.getPrecision(), decimal.getScale())
          : null;
    }
    if (logical instanceof LogicalTypes.Date) {
      return ColumnType.DATE;
    }
    if (logical instanceof LogicalTypes.TimestampMicros
        || logical instanceof LogicalTypes.TimestampMillis) {
      return ColumnType.DATETIME;
    }
    if (logical != null && !logical.getName().equals("uuid")) {
      return null;
    }
    return switch (plain.getType()) {
      case INT, LONG -> ColumnType.INT;
      case FLOAT, DOUBLE -> ColumnType.FLOAT;
      case BOOLEAN -> ColumnType.BOOL;
      case STRING, ENUM -> ColumnType.STRING;
      case RECORD, ARRAY, MAP, UNION, FIXED, BYTES, NULL -> null;
    };
  }

  @Override
  public Decoder decoder(List<Integer> columns) {
    return new AvroDecoder(columns);
  }

  private final class AvroDecoder implements Decoder {

    private final List<Integer> columns;
    private final Map<Integer, GenericDatumReader<GenericRecord>> readers = new HashMap<>();
    private BinaryDecoder decoder;
    private GenericRecord row;

    AvroDecoder(List<Integer> columns) {
      this.columns = columns;
    }

    @Override
    public List<Column> decode(List<ConsumerRecord<byte[], byte[]>> records) throws IOException {
      List<ColumnBuilder> builders = new ArrayList<>();
      for (int column : columns) {
        Schema field = schema.getFields().get(column).schema();
        boolean millis = plain(field).getLogicalType() instanceof LogicalTypes.TimestampMillis;
        builders.add(ColumnBuilder.of(type(field), records.size(), millis ? MICROS_OF_MILLI : 1));
      }
      for (ConsumerRecord<byte[], byte[]> record : records) {
        row = read(record);
        for (int i = 0; i < builders.size(); i++) {
          builders.get(i).append(row.get(columns.get(i)));
        }
      }
      return builders.stream().map(ColumnBuilder::build).toList();
    }

    private GenericRecord read(ConsumerRecord<byte[], byte[]> record) throws IOException {
      Envelope envelope = Envelope.of(record);
      byte[] value = record.value();
      try {
        if (envelope.schema() == 0) {
          throw new IOException("the value tells no schema");
        }
        decoder =
            DecoderFactory.get()
                .binaryDecoder(value, envelope.offset(), value.length - envelope.offset(), decoder);
        return reader(envelope.schema()).read(row, decoder);
      } catch (IOException | AvroRuntimeException e) {
        throw new IOException(
            "the record at offset "
                + record.offset()
                + " of "
                + record.topic()
                + "-"
                + record.partition()
                + " cannot be read: "
                + e.getMessage(),
            e);
      }
    }

    private GenericDatumReader<GenericRecord> reader(int id) throws IOException {
      GenericDatumReader<GenericRecord> reader = readers.get(id);
      if (reader == null) {
        reader = new GenericDatumReader<>(parse(schemas.byId(id)), schema);
        readers.put(id, reader);
      }
      return reader;
    }
  }
}

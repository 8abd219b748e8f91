package dev.datagen.sink.kafka.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.source.SourceColumn;
import java.io.IOException;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Values that are JSON objects. A member is of the declared column's type where its first values
 * are, else of the type that they look like.
 */
final class JsonLayout implements RecordLayout {

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .reader();

  private final List<SourceColumn> columns;
  private final String problem;

  private JsonLayout(List<SourceColumn> columns, String problem) {
    this.columns = columns;
    this.problem = problem;
  }

  static JsonLayout of(TableSchema declared, List<ConsumerRecord<byte[], byte[]>> first) {
    Map<String, JsonNode> samples = new LinkedHashMap<>();
    declared.columns().forEach(column -> samples.put(column.name(), null));
    if (!first.isEmpty()) {
      samples.clear();
    }
    try {
      for (ConsumerRecord<byte[], byte[]> record : first) {
        object(record)
            .properties()
            .forEach(
                member -> samples.merge(member.getKey(), member.getValue(), JsonLayout::known));
      }
    } catch (IOException e) {
      return new JsonLayout(List.of(), e.getMessage());
    }
    List<SourceColumn> columns = new ArrayList<>();
    samples.forEach((name, sample) -> columns.add(column(declared, name, sample)));
    return new JsonLayout(columns, "");
  }

  private static JsonNode known(JsonNode former, JsonNode latter) {
    return former.isNull() ? latter : former;
  }

  private static SourceColumn column(TableSchema declared, String name, JsonNode sample) {
    String text =
        sample == null ? "unknown" : sample.getNodeType().toString().toLowerCase(Locale.ROOT);
    for (ColumnSchema column : declared.columns()) {
      if (column.name().equals(name) && fits(sample, column.type())) {
        return new SourceColumn(name, column.type(), text);
      }
    }
    return new SourceColumn(name, apparent(sample), text);
  }

  private static boolean fits(JsonNode sample, ColumnType type) {
    if (sample == null || sample.isNull()) {
      return true;
    }
    try {
      value(sample, type);
      return true;
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  private static ColumnType apparent(JsonNode sample) {
    if (sample == null || sample.isNull() || sample.isTextual()) {
      return ColumnType.STRING;
    }
    if (sample.isBoolean()) {
      return ColumnType.BOOL;
    }
    if (sample.isNumber()) {
      return sample.isIntegralNumber() ? ColumnType.INT : ColumnType.FLOAT;
    }
    return null;
  }

  private static JsonNode object(ConsumerRecord<byte[], byte[]> record) throws IOException {
    int offset = Envelope.of(record).offset();
    byte[] value = record.value();
    JsonNode node;
    try {
      node = JSON.readTree(value, offset, value.length - offset);
    } catch (JsonProcessingException e) {
      throw new IOException(place(record) + " is neither registered Avro nor JSON", e);
    }
    if (!node.isObject()) {
      throw new IOException(place(record) + " is no JSON object");
    }
    return node;
  }

  private static String place(ConsumerRecord<byte[], byte[]> record) {
    return "the value at offset "
        + record.offset()
        + " of "
        + record.topic()
        + "-"
        + record.partition();
  }

  /** A value as {@link ColumnBuilder} takes it. */
  private static Object value(JsonNode node, ColumnType type) {
    return switch (type.kind()) {
      case INT -> require(node, node.isIntegralNumber() && node.canConvertToLong()).longValue();
      case FLOAT -> require(node, node.isNumber()).doubleValue();
      case BOOL -> require(node, node.isBoolean()).booleanValue();
      case STRING -> require(node, node.isTextual()).textValue();
      case DECIMAL ->
          require(node, node.isNumber())
              .decimalValue()
              .setScale(type.scale(), RoundingMode.UNNECESSARY)
              .unscaledValue()
              .longValueExact();
      case DATE -> LocalDate.parse(require(node, node.isTextual()).textValue()).toEpochDay();
      case DATETIME ->
          ChronoUnit.MICROS.between(
              Instant.EPOCH, Instant.parse(require(node, node.isTextual()).textValue()));
    };
  }

  private static JsonNode require(JsonNode node, boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("it is " + node.getNodeType());
    }
    return node;
  }

  @Override
  public List<SourceColumn> columns() {
    return columns;
  }

  @Override
  public String problem() {
    return problem;
  }

  @Override
  public Decoder decoder(List<Integer> chosen) {
    List<SourceColumn> wanted = chosen.stream().map(columns::get).toList();
    return records -> decode(records, wanted);
  }

  private static List<Column> decode(
      List<ConsumerRecord<byte[], byte[]>> records, List<SourceColumn> wanted) throws IOException {
    List<ColumnBuilder> builders =
        wanted.stream().map(c -> ColumnBuilder.of(c.type(), records.size(), 1)).toList();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      JsonNode object = object(record);
      for (int i = 0; i < builders.size(); i++) {
        SourceColumn column = wanted.get(i);
        JsonNode node = object.get(column.name());
        try {
          builders.get(i).append(node == null || node.isNull() ? null : value(node, column.type()));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
          throw new IOException(
              place(record)
                  + " has a "
                  + column.name()
                  + " that is no "
                  + column.type()
                  + ": "
                  + node,
              e);
        }
      }
    }
    return builders.stream().map(ColumnBuilder::build).toList();
  }
}

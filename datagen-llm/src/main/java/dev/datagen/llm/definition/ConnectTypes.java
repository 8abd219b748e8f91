package dev.datagen.llm.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * What Kafka Connect and Debezium write into Avro schemas beside Avro's own types: the type that a
 * value had in its source, by {@code connect.name} and {@code connect.parameters}.
 */
final class ConnectTypes {

  private static final double DAY_MICROS = 86_400_000_000.0;

  private static final Map<String, FieldValue> TYPES =
      Map.ofEntries(
          Map.entry("org.apache.kafka.connect.data.Date", FieldValue.Scalar.of("date")),
          Map.entry("org.apache.kafka.connect.data.Timestamp", FieldValue.Scalar.of("datetime")),
          Map.entry("org.apache.kafka.connect.data.Time", time(1_000)),
          Map.entry("io.debezium.time.Date", FieldValue.Scalar.of("date")),
          Map.entry("io.debezium.time.Timestamp", FieldValue.Scalar.of("datetime")),
          Map.entry("io.debezium.time.MicroTimestamp", FieldValue.Scalar.of("datetime")),
          Map.entry("io.debezium.time.NanoTimestamp", FieldValue.Scalar.of("datetime")),
          Map.entry("io.debezium.time.ZonedTimestamp", FieldValue.Scalar.of("datetime")),
          Map.entry("io.debezium.time.Time", time(1_000)),
          Map.entry("io.debezium.time.MicroTime", time(1)),
          Map.entry("io.debezium.time.Year", new FieldValue.Scalar("int", "", 1990.0, 2030.0)),
          Map.entry("io.debezium.data.Uuid", new FieldValue.Scalar("string", "uuid4", null, null)),
          Map.entry(
              "io.debezium.data.VariableScaleDecimal", FieldValue.Scalar.of("decimal(18,4)")));

  private ConnectTypes() {}

  private static FieldValue time(double unit) {
    return new FieldValue.Scalar("int", "", 0.0, DAY_MICROS / unit - 1);
  }

  /** The value that a schema stands for, if Connect says so. */
  static Optional<FieldValue> of(Schema schema) {
    String name = text(schema.getObjectProp("connect.name"));
    Object parameters = schema.getObjectProp("connect.parameters");
    String allowed = parameters instanceof Map<?, ?> map ? text(map.get("allowed")) : "";
    if (name.equals("io.debezium.data.Enum") && !allowed.isEmpty()) {
      return Optional.of(new FieldValue.Listed("string", List.of(allowed.split(","))));
    }
    if (name.equals("org.apache.kafka.connect.data.Decimal")
        && parameters instanceof Map<?, ?> map
        && text(map.get("scale")).matches("[0-9]|1[0-8]")) {
      return Optional.of(FieldValue.Scalar.of("decimal(18," + map.get("scale") + ")"));
    }
    return Optional.ofNullable(TYPES.get(name));
  }

  private static String text(Object value) {
    return value instanceof CharSequence text ? text.toString() : "";
  }

  /** The record of a change event whose rows are those of the table: {@code after}. */
  static Schema row(Schema record) {
    boolean envelope =
        record.getField("before") != null
            && record.getField("after") != null
            && record.getField("op") != null;
    if (!envelope) {
      return record;
    }
    Schema after = record.getField("after").schema();
    return (after.isUnion() ? after.getTypes() : List.of(after))
        .stream()
            .filter(branch -> branch.getType() == Schema.Type.RECORD)
            .findFirst()
            .orElse(record);
  }
}

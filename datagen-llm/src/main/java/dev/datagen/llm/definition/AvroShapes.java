package dev.datagen.llm.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Shapes of Avro records. */
final class AvroShapes {

  private static final int MOST_DIGITS = 18;

  private final List<String> underWay = new ArrayList<>();

  Shape of(Schema record) {
    underWay.add(record.getFullName());
    List<Field> fields = new ArrayList<>();
    for (Schema.Field field : record.getFields()) {
      Schema type = field.schema();
      boolean nullable = type.isUnion() && type.isNullable();
      fields.add(new Field(field.name(), text(field.doc()), nullable, value(type)));
    }
    underWay.remove(underWay.size() - 1);
    return new Shape(record.getName(), text(record.getDoc()), fields);
  }

  private static String text(String doc) {
    return doc == null ? "" : doc.strip();
  }

  private FieldValue value(Schema schema) {
    Optional<FieldValue> connect = ConnectTypes.of(schema);
    if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
      int scale = Math.min(MOST_DIGITS, decimal.getScale());
      int precision = Math.max(scale, Math.min(MOST_DIGITS, decimal.getPrecision()));
      return FieldValue.Scalar.of("decimal(" + precision + "," + scale + ")");
    } else if (connect.isPresent()) {
      return connect.get();
    }
    String logical = schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
    return switch (schema.getType()) {
      case RECORD ->
          underWay.contains(schema.getFullName())
              ? new FieldValue.LeftOut("it holds itself again")
              : new FieldValue.Nested(of(schema));
      case ENUM -> new FieldValue.Listed("string", schema.getEnumSymbols());
      case ARRAY -> new FieldValue.Several(value(schema.getElementType()));
      case UNION -> union(schema);
      case STRING ->
          new FieldValue.Scalar("string", logical.equals("uuid") ? "uuid4" : "", null, null);
      case INT, LONG -> whole(logical);
      case FLOAT, DOUBLE -> FieldValue.Scalar.of("float");
      case BOOLEAN -> FieldValue.Scalar.of("bool");
      case MAP -> new FieldValue.LeftOut("maps have no columns");
      case BYTES, FIXED -> new FieldValue.LeftOut("bytes have no type here");
      case NULL -> new FieldValue.LeftOut("it is always null");
    };
  }

  private static FieldValue whole(String logical) {
    if (logical.equals("date")) {
      return FieldValue.Scalar.of("date");
    } else if (logical.contains("timestamp-")) {
      return FieldValue.Scalar.of("datetime");
    } else if (logical.startsWith("time-")) {
      double day = logical.endsWith("micros") ? 86_400_000_000.0 : 86_400_000.0;
      return new FieldValue.Scalar("int", "", 0.0, day - 1);
    }
    return FieldValue.Scalar.of("int");
  }

  /** Of several numbers the widest, of several other types the first. */
  private FieldValue union(Schema union) {
    List<Schema> branches =
        union.getTypes().stream().filter(branch -> branch.getType() != Schema.Type.NULL).toList();
    if (branches.isEmpty()) {
      return new FieldValue.LeftOut("it is always null");
    }
    boolean numbers = branches.stream().allMatch(AvroShapes::isPlainNumber);
    if (numbers) {
      return branches.stream()
          .map(this::value)
          .filter(value -> value.equals(FieldValue.Scalar.of("float")))
          .findFirst()
          .orElse(value(branches.get(0)));
    }
    FieldValue taken = value(branches.get(0));
    return branches.size() == 1
        ? taken
        : new FieldValue.OneOf(
            taken,
            branches.get(0).getName(),
            branches.stream().skip(1).map(Schema::getName).toList());
  }

  private static boolean isPlainNumber(Schema schema) {
    return switch (schema.getType()) {
      case INT, LONG, FLOAT, DOUBLE -> schema.getLogicalType() == null;
      case RECORD, ENUM, ARRAY, MAP, UNION, FIXED, STRING, BYTES, BOOLEAN, NULL -> false;
    };
  }
}

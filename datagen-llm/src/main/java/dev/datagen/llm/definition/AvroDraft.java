package dev.datagen.llm.definition;

import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.source.InputFile;
import dev.datagen.llm.source.InputProblems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Makes a draft of an Avro schema: a record, or a union of records, a table each. */
public final class AvroDraft {

  private static final int MOST_DIGITS = 18;

  private final List<String> underWay = new ArrayList<>();

  private AvroDraft() {}

  /** The draft of a file with an Avro schema. */
  public static DatasetDraft of(Path file) {
    Schema schema;
    try {
      schema = new Schema.Parser().parse(InputFile.read(file));
    } catch (AvroRuntimeException e) {
      throw InputProblems.wrong(file + " is no Avro schema: " + e.getMessage(), "check the file");
    }
    AvroDraft reader = new AvroDraft();
    List<Shape> shapes = new ArrayList<>();
    List<Schema> schemas =
        schema.getType() == Schema.Type.UNION ? schema.getTypes() : List.of(schema);
    for (Schema one : schemas) {
      if (one.getType() == Schema.Type.RECORD) {
        shapes.add(reader.shape(one));
      }
    }
    if (shapes.isEmpty()) {
      throw InputProblems.wrong(file + " defines no record", "name a schema that holds one");
    }
    return new DefinitionDraft(InputFile.name(file)).of(shapes);
  }

  private Shape shape(Schema record) {
    underWay.add(record.getFullName());
    List<Field> fields = new ArrayList<>();
    for (Schema.Field field : record.getFields()) {
      Schema type = field.schema();
      boolean nullable = type.getType() == Schema.Type.UNION && type.isNullable();
      fields.add(new Field(field.name(), text(field.doc()), nullable, value(type)));
    }
    underWay.remove(underWay.size() - 1);
    return new Shape(record.getName(), text(record.getDoc()), fields);
  }

  private static String text(String doc) {
    return doc == null ? "" : doc.strip();
  }

  private FieldValue value(Schema schema) {
    if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
      int scale = Math.min(MOST_DIGITS, decimal.getScale());
      int precision = Math.max(scale, Math.min(MOST_DIGITS, decimal.getPrecision()));
      return FieldValue.Scalar.of("decimal(" + precision + "," + scale + ")");
    }
    String logical = schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
    return switch (schema.getType()) {
      case RECORD ->
          underWay.contains(schema.getFullName())
              ? new FieldValue.LeftOut("it holds itself again")
              : new FieldValue.Nested(shape(schema));
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

  private FieldValue union(Schema union) {
    return union.getTypes().stream()
        .filter(branch -> branch.getType() != Schema.Type.NULL)
        .findFirst()
        .map(this::value)
        .orElse(new FieldValue.LeftOut("it is always null"));
  }
}

package dev.datagen.llm.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.llm.compose.ColumnDraft;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.compose.Generators;
import dev.datagen.llm.compose.TableDraft;
import dev.datagen.llm.draft.Json;
import dev.datagen.llm.library.Attributes;
import java.math.BigDecimal;
import java.util.List;

/** Columns for fields: what the definition says comes first, then what the name says. */
public final class FieldColumns {

  private static final double NULLS = 0.1;
  private static final double WIDTH = 1000;
  private static final double MUCH = 0.6;

  private FieldColumns() {}

  /** The column of a primary key. */
  public static ColumnDraft key(String name, FieldValue.Scalar value) {
    return new ColumnDraft(
        name,
        value.type(),
        value.method().equals("uuid4") ? Generators.faker("uuid4") : Generators.sequence(1));
  }

  /** The column of any other field. */
  public static ColumnDraft of(String name, FieldValue value, boolean nullable) {
    ColumnDraft column =
        value instanceof FieldValue.Listed listed
            ? new ColumnDraft(name, listed.type(), choice(listed))
            : scalar(name, (FieldValue.Scalar) value);
    return nullable ? column.nulls(NULLS) : column;
  }

  private static ObjectNode choice(FieldValue.Listed listed) {
    if (listed.type().equals("string")) {
      return Generators.choice(listed.values(), List.of());
    }
    ObjectNode generator = Json.NODES.objectNode();
    ArrayNode choices = generator.putObject("choice").putArray("choices");
    listed.values().forEach(value -> choices.add(number(value)));
    return generator;
  }

  private static JsonNode number(String value) {
    BigDecimal number = new BigDecimal(value);
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    return whole ? LongNode.valueOf(number.longValue()) : DecimalNode.valueOf(number);
  }

  private static ColumnDraft scalar(String name, FieldValue.Scalar value) {
    if (!value.method().isEmpty()) {
      return new ColumnDraft(name, value.type(), Generators.faker(value.method()));
    }
    return Attributes.library()
        .guess(name)
        .filter(found -> fits(found, value.type()) && isCutTo(found, value))
        .map(found -> found.type(value.type()))
        .orElseGet(() -> new ColumnDraft(name, value.type(), plain(value)));
  }

  /** Cuts what the library would make to the bounds that are given, if much of it lies within. */
  private static boolean isCutTo(ColumnDraft found, FieldValue.Scalar value) {
    // What a modifier changes is cut to the bounds behind it.
    if (!found.modifiers().isEmpty()) {
      return widest(value) >= WIDTH;
    } else if (value.least() == null && value.most() == null) {
      return true;
    }
    double least = value.least() == null ? -Double.MAX_VALUE : value.least();
    double most = value.most() == null ? Double.MAX_VALUE : value.most();
    for (JsonNode choice : found.arguments().path("choices")) {
      if (choice.asDouble() < least || choice.asDouble() > most) {
        return false;
      }
    }
    if (!found.generatorId().equals("distribution")) {
      return found.generatorId().equals("choice");
    }
    JsonNode clamp = found.arguments().path("clamp");
    double low = Math.max(least, clamp.path(0).asDouble(-Double.MAX_VALUE));
    double high = Math.min(most, clamp.path(1).asDouble(Double.MAX_VALUE));
    double width = clamp.path(1).asDouble() - clamp.path(0).asDouble();
    if (clamp.size() != 2 || high - low < width * MUCH) {
      return false;
    }
    found.arguments().set("clamp", Generators.law("", low, high).at("/distribution/clamp"));
    return true;
  }

  /** Whether a column of the library's can be declared with that type. */
  private static boolean fits(ColumnDraft found, String type) {
    boolean number = type.equals("int") || type.equals("float") || type.startsWith("decimal");
    boolean drawn =
        List.of("distribution", "choice", "datetime_series").contains(found.generatorId());
    boolean whole = found.type().equals("int") || !found.generatorId().equals("choice");
    boolean alike = number && found.isNumeric() && drawn && whole;
    return found.type().equals(type) && (drawn || found.generatorId().equals("faker")) || alike;
  }

  private static ObjectNode plain(FieldValue.Scalar value) {
    return switch (value.type()) {
      case "bool" -> Generators.truth(0.5);
      case "date", "datetime" -> Generators.times();
      case "string" -> Generators.faker("word");
      default -> number(value);
    };
  }

  private static ObjectNode number(FieldValue.Scalar value) {
    double least = value.least() != null ? value.least() : value.most() == null ? 0 : lower(value);
    double most = value.most() != null ? value.most() : least + widest(value);
    return Generators.law("uniform", least, most, "low", least, "high", most);
  }

  private static double lower(FieldValue.Scalar value) {
    return Math.min(0, value.most() - WIDTH);
  }

  /** How far values spread: no further than a decimal has digits. */
  private static double widest(FieldValue.Scalar value) {
    if (!value.type().startsWith("decimal")) {
      return WIDTH;
    }
    String[] digits = value.type().replaceAll("[^0-9,]", "").split(",");
    int whole = Integer.parseInt(digits[0]) - Integer.parseInt(digits[1]);
    return Math.min(WIDTH, Math.pow(10, whole) - Math.pow(10, -Integer.parseInt(digits[1])));
  }

  /** Declares the bounds that a definition gives. */
  static void bounds(DatasetDraft draft, TableDraft table, String column, FieldValue value) {
    if (value instanceof FieldValue.Scalar scalar
        && (scalar.least() != null || scalar.most() != null)) {
      draft.range(table.name() + "." + column, scalar.least(), scalar.most());
    }
  }
}

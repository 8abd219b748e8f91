package dev.datagen.core.bind;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.Bounds;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.NearestName;
import dev.datagen.core.document.Value;
import dev.datagen.core.document.Value.ArrayValue;
import dev.datagen.core.document.Value.BoolValue;
import dev.datagen.core.document.Value.NumberValue;
import dev.datagen.core.document.Value.ObjectValue;
import dev.datagen.core.document.Value.TextValue;
import java.util.Map;

/** Binds numbers, texts, booleans, constants, literals and column types. */
final class Scalars {

  private final Problems problems;

  Scalars(Problems problems) {
    this.problems = problems;
  }

  Object bind(Value value, Class<?> type, Field field, SchemaPath path) {
    if (type == String.class) {
      return value instanceof TextValue text ? text.text() : noText(value, field, path);
    } else if (type == boolean.class || type == Boolean.class) {
      return value instanceof BoolValue bool
          ? (Object) bool.value()
          : mismatch("true or false", value, field, path, quotesHint(value));
    } else if (type == double.class || type == Double.class) {
      return value instanceof NumberValue number
          ? bounded(number.number().doubleValue(), value, field, path)
          : mismatch("a number", value, field, path, quotesHint(value));
    } else if (type == long.class || type == Long.class) {
      return whole(value, Long.MIN_VALUE, Long.MAX_VALUE, field, path);
    } else if (type == int.class || type == Integer.class) {
      Number whole = whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE, field, path);
      return whole == null ? null : (Object) whole.intValue();
    } else if (type == Literal.class) {
      return literal(value, field, path);
    } else if (type == ColumnType.class) {
      return columnType(value, field, path);
    }
    throw new IllegalArgumentException("no option can be of type " + type + ", at " + path);
  }

  Object constant(Value value, Class<?> type, Field field, SchemaPath path) {
    Map<String, Object> names = EnumNames.of(type);
    String expected = "one of " + String.join(", ", names.keySet());
    if (!(value instanceof TextValue text)) {
      return mismatch(expected, value, field, path);
    }
    Object constant = names.get(text.text());
    if (constant == null) {
      problems.error(
          "unknown-value",
          path,
          value,
          "unknown value " + shown(value, field),
          NearestName.hint(text.text(), "values", names.keySet()));
    }
    return constant;
  }

  Object mismatch(String expected, Value value, Field field, SchemaPath path) {
    return mismatch(expected, value, field, path, "");
  }

  private Object mismatch(String expected, Value value, Field field, SchemaPath path, String hint) {
    problems.error(
        "wrong-type", path, value, "expected " + expected + ", found " + shown(value, field), hint);
    return null;
  }

  private static String quotesHint(Value value) {
    boolean quoted =
        value instanceof TextValue text && text.text().matches("-?[0-9.]{1,20}|true|false");
    return quoted ? "remove the quotes" : "";
  }

  private Object noText(Value value, Field field, SchemaPath path) {
    boolean scalar = value instanceof NumberValue || value instanceof BoolValue;
    return mismatch("text", value, field, path, scalar ? "put it in double quotes" : "");
  }

  private Long whole(Value value, long least, long greatest, Field field, SchemaPath path) {
    if (!(value instanceof NumberValue number)) {
      mismatch("a whole number", value, field, path, quotesHint(value));
      return null;
    }
    if (number.number() instanceof Long whole && whole >= least && whole <= greatest) {
      return (Long) bounded(whole, value, field, path);
    }
    boolean fraction = number.number().doubleValue() % 1 != 0;
    mismatch(
        fraction ? "a whole number" : "a whole number from " + least + " to " + greatest,
        value,
        field,
        path);
    return null;
  }

  private Object bounded(Number number, Value value, Field field, SchemaPath path) {
    Bounds bounds = field == null ? null : field.bounds();
    if (bounds == null) {
      return number;
    }
    double x = number.doubleValue();
    boolean low = bounds.minExclusive() ? x <= bounds.min() : x < bounds.min();
    if (!low && x <= bounds.max()) {
      return number;
    }
    problems.error(
        "out-of-bounds",
        path,
        value,
        "must be " + BoundsText.of(bounds) + ", found " + shown(value, field),
        "");
    return null;
  }

  private Object literal(Value value, Field field, SchemaPath path) {
    if (value instanceof TextValue text) {
      return new Literal(text.text());
    } else if (value instanceof NumberValue number) {
      return new Literal(number.number());
    } else if (value instanceof BoolValue bool) {
      return new Literal(bool.value());
    }
    return mismatch("text, a number, true or false", value, field, path);
  }

  private Object columnType(Value value, Field field, SchemaPath path) {
    if (!(value instanceof TextValue text)) {
      return mismatch("the name of a type", value, field, path);
    }
    try {
      return ColumnType.parse(text.text());
    } catch (IllegalArgumentException e) {
      String code = text.text().startsWith("decimal(") ? "invalid-decimal" : "unknown-type";
      problems.error(code, path, value, e.getMessage(), ColumnTypes.hint(text.text()));
      return null;
    }
  }

  private static String shown(Value value, Field field) {
    boolean whole = value instanceof ArrayValue || value instanceof ObjectValue;
    return field != null && field.secret() && !whole
        ? "a value that is not shown"
        : Describe.value(value);
  }
}

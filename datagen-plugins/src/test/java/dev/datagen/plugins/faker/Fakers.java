package dev.datagen.plugins.faker;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.option.Literal;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Short cuts to plan and run the faker generator. */
final class Fakers {

  private Fakers() {}

  static FakerArguments method(String method, String locale, Object... own) {
    return new FakerArguments(method, locale, null, null, null, own(own));
  }

  static FakerArguments expression(String expression, String locale) {
    return new FakerArguments(null, locale, null, null, expression, Map.of());
  }

  static FakerArguments from(String method, String localeFrom, String nameFrom) {
    return new FakerArguments(method, null, localeFrom, nameFrom, null, Map.of());
  }

  private static Map<String, Literal> own(Object... pairs) {
    Map<String, Literal> own = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      Object literal =
          value instanceof Integer integer
              ? Long.valueOf(integer)
              : value instanceof Double number ? BigDecimal.valueOf(number) : value;
      own.put((String) pairs[i], new Literal(literal));
    }
    return own;
  }

  static Generator plan(FakerArguments arguments, FakeContext context) {
    return new FakerFactory().plan(arguments, context);
  }

  static List<Object> values(FakerArguments arguments, int rows) {
    FakeContext context = FakeContext.of(ColumnType.STRING);
    return values(plan(arguments, context), context, Rows.range(0, rows));
  }

  static List<String> texts(FakerArguments arguments, int rows) {
    return values(arguments, rows).stream().map(String.class::cast).toList();
  }

  static List<Object> values(Generator generator, FakeContext context, Rows rows) {
    return values(generator.generate(rows, context.key(), context));
  }

  static List<Object> values(Column column) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < column.size(); i++) {
      values.add(column.value(i));
    }
    return values;
  }
}

package dev.datagen.plugins.expression;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Utf8Builder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A value as text: integers plain, doubles by {@link NumberText}, decimals as declared, times in
 * ISO-8601.
 */
final class ToStringNode extends UnaryNode {

  private static final Dictionary TRUTH = Dictionary.of(List.of("false", "true"));

  private ToStringNode(Node argument) {
    super(argument, ValueType.STRING);
  }

  /** The node's values as text. */
  static Node of(Node node) {
    if (node.type() == ValueType.STRING) {
      return node;
    }
    if (node instanceof DecimalNode decimal) {
      return new DecimalTextNode(decimal.slot(), decimal.scale(), decimal.unscaledUnique());
    }
    return node.type() == ValueType.NULL
        ? new ConstantNode(ValueType.STRING, null)
        : new ToStringNode(node);
  }

  @Override
  public Column evaluate(Frame frame) {
    Column column = argument.evaluate(frame);
    if (column instanceof BooleanColumn truth) {
      int[] codes = new int[truth.size()];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = truth.values()[i] ? 1 : 0;
      }
      return new DictionaryColumn(codes, TRUTH, truth.nulls());
    }
    Utf8Builder builder = new Utf8Builder(frame.size());
    for (int i = 0; i < frame.size(); i++) {
      if (column.isNull(i)) {
        builder.appendNull();
      } else if (column instanceof DoubleColumn doubles) {
        builder.append(NumberText.of(doubles.values()[i]));
      } else {
        builder.append(text(((LongColumn) column).values()[i]));
      }
    }
    return builder.build();
  }

  private String text(long value) {
    return switch (argument.type()) {
      case INT -> Long.toString(value);
      case DATE -> LocalDate.ofEpochDay(value).toString();
      case DATETIME -> instant(value);
      case FLOAT, STRING, BOOL, NULL ->
          throw new IllegalStateException(argument.type() + " is not stored as long");
    };
  }

  /** An instant as the engine writes it into a text column: {@code 2024-01-31T12:30:00.5Z}. */
  static String instant(long micros) {
    long second = Math.floorDiv(micros, 1_000_000L);
    int nanos = (int) (micros - second * 1_000_000L) * 1000;
    LocalDateTime time = LocalDateTime.ofEpochSecond(second, nanos, ZoneOffset.UTC);
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time) + "Z";
  }

  @Override
  public boolean unique() {
    return argument.unique();
  }
}

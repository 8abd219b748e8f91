package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.IsoTime;
import java.util.regex.Pattern;

/** Text read as a number, a date or a datetime; undefined where it is none. */
final class ParseNode extends UnaryNode {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d{1,9})?");

  /** The argument is of type STRING; {@code type} is FLOAT, DATE or DATETIME. */
  ParseNode(Node argument, ValueType type) {
    super(argument, type);
  }

  @Override
  public Column evaluate(Frame frame) {
    StringColumn column = (StringColumn) argument.evaluate(frame);
    long[] longs = new long[type() == ValueType.FLOAT ? 0 : frame.size()];
    double[] doubles = new double[type() == ValueType.FLOAT ? frame.size() : 0];
    long[] undefined = null;
    for (int i = 0; i < frame.size(); i++) {
      if (!column.isNull(i)) {
        try {
          if (type() == ValueType.FLOAT) {
            doubles[i] = number(column.value(i));
          } else {
            longs[i] =
                type() == ValueType.DATE
                    ? IsoTime.date(column.value(i))
                    : IsoTime.instant(column.value(i));
          }
        } catch (InvalidArgument e) {
          undefined = undefined == null ? new long[Nulls.wordsFor(frame.size())] : undefined;
          frame.undefined(i, undefined, e.getMessage());
        }
      }
    }
    Nulls nulls = undefined == null ? column.nulls() : column.nulls().or(Nulls.of(undefined));
    return type() == ValueType.FLOAT
        ? new DoubleColumn(doubles, nulls)
        : new LongColumn(longs, nulls);
  }

  private static double number(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > 400 || !NUMBER.matcher(trimmed).matches()) {
      String shown = trimmed.length() <= 60 ? trimmed : trimmed.substring(0, 57) + "...";
      throw new InvalidArgument("", "\"" + shown + "\" is not a number", "");
    }
    return Double.parseDouble(trimmed);
  }

  @Override
  public boolean partial() {
    return true;
  }
}

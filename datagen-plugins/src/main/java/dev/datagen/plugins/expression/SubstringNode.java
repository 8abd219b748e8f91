package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Builder;

/** A part of a text, for starts and lengths that differ from row to row. */
final class SubstringNode implements Node {

  private final Node text;
  private final Node start;
  private final Node length;

  SubstringNode(Node text, Node start, Node length) {
    this.text = text;
    this.start = start;
    this.length = length;
  }

  @Override
  public ValueType type() {
    return ValueType.STRING;
  }

  @Override
  public Column evaluate(Frame frame) {
    StringColumn texts = (StringColumn) text.evaluate(frame);
    LongColumn starts = (LongColumn) start.evaluate(frame);
    LongColumn lengths = (LongColumn) length.evaluate(frame);
    Nulls nulls = texts.nulls().or(starts.nulls()).or(lengths.nulls());
    Utf8Builder builder = new Utf8Builder(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      if (nulls.isNull(i)) {
        builder.appendNull();
      } else {
        builder.append(cut(texts.value(i), starts.values()[i], lengths.values()[i]));
      }
    }
    return builder.build();
  }

  /**
   * Characters (code points) of a text.
   *
   * @param start the first one, from 1; negative counts from the end, −1 being the last
   * @param length how many, as far as there are any; below 1 gives an empty text
   */
  static String cut(String text, long start, long length) {
    int size = text.codePointCount(0, text.length());
    long from = start > 0 ? start - 1 : start == 0 ? 0 : Math.max(0, size + start);
    if (from >= size || length < 1) {
      return "";
    }
    int count = (int) Math.min(length, size - from);
    int begin = text.offsetByCodePoints(0, (int) from);
    return text.substring(begin, text.offsetByCodePoints(begin, count));
  }

  @Override
  public boolean mayBeNull() {
    return text.mayBeNull() || start.mayBeNull() || length.mayBeNull();
  }

  @Override
  public boolean partial() {
    return text.partial() || start.partial() || length.partial();
  }
}

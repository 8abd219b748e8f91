package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.column.Utf8Column;
import java.util.List;

/** Texts one after the other; null where any is. */
final class ConcatNode implements Node {

  private static final StringColumn[] NONE = {};

  private final List<Node> parts;

  /** The parts are of type STRING. */
  ConcatNode(List<Node> parts) {
    this.parts = List.copyOf(parts);
  }

  @Override
  public ValueType type() {
    return ValueType.STRING;
  }

  @Override
  public Column evaluate(Frame frame) {
    StringColumn[] columns = new StringColumn[parts.size()];
    Nulls nulls = Nulls.NONE;
    for (int part = 0; part < columns.length; part++) {
      columns[part] = (StringColumn) parts.get(part).evaluate(frame);
      nulls = nulls.or(columns[part].nulls());
    }
    Utf8Builder builder = new Utf8Builder(frame.size());
    for (int i = 0; i < frame.size(); i++) {
      if (nulls.isNull(i)) {
        builder.appendNull();
      } else {
        append(builder, columns, i, frame);
      }
    }
    return builder.build();
  }

  private static void append(Utf8Builder builder, StringColumn[] columns, int i, Frame frame) {
    long length = 0;
    for (StringColumn column : columns) {
      length += column.length(i);
    }
    Texts.checkLength(frame, i, length);
    for (StringColumn column : length > Texts.LONGEST ? NONE : columns) {
      append(builder, column, i);
    }
    builder.end();
  }

  private static void append(Utf8Builder builder, StringColumn column, int i) {
    if (column instanceof Utf8Column utf8) {
      builder.part(utf8.bytes(), utf8.offsets()[i], utf8.length(i));
    } else {
      DictionaryColumn coded = (DictionaryColumn) column;
      builder.part(coded.dictionary(), coded.codes()[i]);
    }
  }

  @Override
  public boolean mayBeNull() {
    return parts.stream().anyMatch(Node::mayBeNull);
  }

  @Override
  public boolean partial() {
    return parts.stream().anyMatch(Node::partial);
  }

  /** Between fixed texts, different texts stay different. */
  @Override
  public boolean unique() {
    List<Node> varying = parts.stream().filter(part -> !part.constant()).toList();
    return varying.size() == 1 && varying.get(0).unique() && !mayBeNull();
  }
}

package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Builder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A function from text to text; a small dictionary is mapped once and stays a dictionary. */
final class TextMapNode extends UnaryNode {

  private static final int SMALL = 65_536;

  private record Mapped(Dictionary from, Dictionary to) {}

  private final UnaryOperator<String> function;
  private Mapped last;

  TextMapNode(Node argument, UnaryOperator<String> function) {
    super(argument, ValueType.STRING);
    this.function = function;
  }

  @Override
  public Column evaluate(Frame frame) {
    StringColumn column = (StringColumn) argument.evaluate(frame);
    if (column instanceof DictionaryColumn coded && coded.dictionary().size() <= SMALL) {
      return new DictionaryColumn(coded.codes(), map(coded.dictionary()), coded.nulls());
    }
    Utf8Builder builder = new Utf8Builder(column.size());
    for (int i = 0; i < column.size(); i++) {
      if (column.isNull(i)) {
        builder.appendNull();
      } else {
        builder.append(function.apply(column.value(i)));
      }
    }
    return builder.build();
  }

  /** The same dictionary again for the same one, on every thread: sinks keep what they encoded. */
  private synchronized Dictionary map(Dictionary from) {
    if (last != null && last.from == from) {
      return last.to;
    }
    List<String> values = new ArrayList<>(from.size());
    for (int code = 0; code < from.size(); code++) {
      values.add(function.apply(from.string(code)));
    }
    Dictionary to = Dictionary.of(values);
    last = new Mapped(from, to);
    return to;
  }
}

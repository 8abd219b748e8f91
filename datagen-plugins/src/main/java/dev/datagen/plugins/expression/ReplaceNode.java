package dev.datagen.plugins.expression;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.StringColumn;
import dev.datagen.api.column.Utf8Builder;

/** A text with every occurrence of another replaced, where it may grow or texts differ by row. */
final class ReplaceNode implements Node {

  private final Node text;
  private final Node sought;
  private final Node replacement;

  ReplaceNode(Node text, Node sought, Node replacement) {
    this.text = text;
    this.sought = sought;
    this.replacement = replacement;
  }

  @Override
  public ValueType type() {
    return ValueType.STRING;
  }

  @Override
  public Column evaluate(Frame frame) {
    StringColumn texts = (StringColumn) text.evaluate(frame);
    StringColumn soughts = (StringColumn) sought.evaluate(frame);
    StringColumn replacements = (StringColumn) replacement.evaluate(frame);
    Nulls nulls = texts.nulls().or(soughts.nulls()).or(replacements.nulls());
    Utf8Builder builder = new Utf8Builder(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      if (nulls.isNull(i)) {
        builder.appendNull();
      } else {
        builder.append(replace(frame, i, texts.value(i), soughts.value(i), replacements.value(i)));
      }
    }
    return builder.build();
  }

  private static String replace(
      Frame frame, int i, String text, String sought, String replacement) {
    if (replacement.length() > sought.length() && !sought.isEmpty()) {
      long length = text.length();
      for (int at = text.indexOf(sought);
          at >= 0;
          at = text.indexOf(sought, at + sought.length())) {
        length += replacement.length() - sought.length();
      }
      Texts.checkLength(frame, i, length);
      if (length > Texts.LONGEST) {
        return "";
      }
    }
    return replace(text, sought, replacement);
  }

  /** The text with every occurrence replaced; an empty text occurs nowhere. */
  static String replace(String text, String sought, String replacement) {
    return sought.isEmpty() ? text : text.replace(sought, replacement);
  }

  @Override
  public boolean mayBeNull() {
    return text.mayBeNull() || sought.mayBeNull() || replacement.mayBeNull();
  }

  @Override
  public boolean partial() {
    return text.partial() || sought.partial() || replacement.partial();
  }
}

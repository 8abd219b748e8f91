package dev.datagen.core.reference;

import dev.datagen.core.bind.EnumNames;
import dev.datagen.core.bind.Field;
import dev.datagen.core.bind.RecordShape;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/** A page of the reference under construction. */
final class Page {

  private final StringBuilder text;
  private final TypeTexts types;

  /** A page, or the section of one word. */
  private Page(String start, String anchor) {
    this.text = new StringBuilder(start);
    this.types = new TypeTexts(anchor);
  }

  /** A page of sections about records. */
  static Page of(String start) {
    return new Page(start, "");
  }

  /** The section of a word. */
  static Page ofWord(String word) {
    return new Page("\n## " + word + "\n", "-" + word);
  }

  String text() {
    return text.toString();
  }

  /** A section about a record, and after it the sections of the records it is made of. */
  void section(Class<?> type, String heading) {
    text.append("\n## ").append(heading).append('\n');
    doc(type);
    for (Class<?> part : table(type)) {
      section(part, TypeNames.heading(part));
    }
  }

  /** Smaller sections about records that a word's arguments are made of. */
  void parts(List<Class<?>> parts, String word) {
    for (Class<?> part : parts) {
      String heading = TypeNames.heading(part);
      text.append("\n### ").append(heading).append(" (").append(word).append(")\n");
      doc(part);
      parts(table(part), word);
    }
  }

  void doc(Class<?> type) {
    if (!Field.doc(type).isEmpty()) {
      text.append('\n').append(Field.doc(type)).append('\n');
    }
  }

  void code(String json) {
    text.append("\n```json\n").append(json).append("\n```\n");
  }

  /** The table of a record's members; the records that it names for the first time. */
  List<Class<?>> table(Class<?> type) {
    RecordShape shape = RecordShape.of(type);
    if (shape.fields().isEmpty()) {
      text.append("\nNo arguments.\n");
      return List.of();
    }
    int before = types.named().size();
    text.append("\n| key | type | default | meaning |\n|---|---|---|---|\n");
    for (Field field : shape.fields()) {
      String name = field.rest() ? "*any other*" : "`" + field.name() + "`";
      for (String alias : field.aliases()) {
        name += " (or `" + alias + "`)";
      }
      row(name, types.of(field), fallback(field), meaning(field));
    }
    return types.named().subList(before, types.named().size());
  }

  private static String fallback(Field field) {
    if (field.defaultJson() != null) {
      return "`" + field.defaultJson() + "`";
    }
    return field.required() ? "**required**" : "";
  }

  private static String meaning(Field field) {
    StringBuilder meaning = new StringBuilder(field.doc());
    constants(field.type(), meaning);
    return meaning.toString();
  }

  private static void constants(Type type, StringBuilder meaning) {
    if (type instanceof Class<?> plain && plain.isEnum()) {
      for (Map.Entry<String, Object> constant : EnumNames.of(plain).entrySet()) {
        String doc = EnumNames.doc(plain, constant.getValue());
        if (!doc.isEmpty()) {
          meaning.append(meaning.isEmpty() ? "" : " ");
          meaning.append('`').append(constant.getKey()).append("`: ").append(doc).append('.');
        }
      }
    }
  }

  private void row(String... cells) {
    text.append('|');
    for (String cell : cells) {
      text.append(' ').append(cell.replace("|", "\\|").replace('\n', ' ')).append(" |");
    }
    text.append('\n');
  }
}

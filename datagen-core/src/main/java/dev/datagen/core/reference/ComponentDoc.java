package dev.datagen.core.reference;

import dev.datagen.api.option.Example;
import dev.datagen.core.bind.EnumNames;
import dev.datagen.core.bind.Field;
import dev.datagen.core.bind.RecordShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the reference says of one component, for the command line.
 *
 * @param text what it does
 * @param example its arguments in an example, as JSON; empty if there is none
 * @param arguments what it takes, those of nested objects with their path: {@code window.start_col}
 */
public record ComponentDoc(String text, String example, List<Argument> arguments) {

  private static final int DEEPEST = 3;

  /**
   * One argument.
   *
   * @param name its name
   * @param aliases other names
   * @param type its type in words
   * @param required whether it must be given
   * @param fallback the value where it is absent, as JSON; empty if there is none
   * @param meaning what it means
   */
  public record Argument(
      String name,
      List<String> aliases,
      String type,
      boolean required,
      String fallback,
      String meaning) {}

  /** The documentation of the component whose arguments are of that class. */
  public static ComponentDoc of(Class<? extends Record> type) {
    List<Argument> arguments = new ArrayList<>();
    collect(type, "", 0, arguments);
    Example example = type.getAnnotation(Example.class);
    return new ComponentDoc(
        Field.doc(type), example == null ? "" : example.value().strip(), List.copyOf(arguments));
  }

  private static void collect(Class<?> type, String prefix, int depth, List<Argument> arguments) {
    for (Field field : RecordShape.of(type).fields()) {
      TypeTexts texts = new TypeTexts("");
      String name = field.rest() ? "<any other>" : field.name();
      arguments.add(
          new Argument(
              prefix + name,
              field.aliases(),
              plain(texts.of(field)),
              field.required(),
              field.defaultJson() == null ? "" : field.defaultJson(),
              plain(field.doc()) + constants(field)));
      for (Class<?> part : depth < DEEPEST ? texts.named() : List.<Class<?>>of()) {
        collect(part, prefix + name + ".", depth + 1, arguments);
      }
    }
  }

  private static String constants(Field field) {
    StringBuilder text = new StringBuilder();
    if (field.type() instanceof Class<?> plain && plain.isEnum()) {
      for (Map.Entry<String, Object> constant : EnumNames.of(plain).entrySet()) {
        String doc = EnumNames.doc(plain, constant.getValue());
        if (!doc.isEmpty()) {
          text.append(' ').append(constant.getKey()).append(": ").append(doc).append('.');
        }
      }
    }
    return text.toString();
  }

  /** Markdown's links and code without their signs. */
  private static String plain(String markdown) {
    return markdown.replaceAll("\\[([^\\]]+)\\]\\([^)]*\\)", "$1").replace("`", "");
  }
}

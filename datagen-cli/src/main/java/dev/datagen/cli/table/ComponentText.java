package dev.datagen.cli.table;

import dev.datagen.cli.console.SafeText;
import dev.datagen.cli.console.Style;
import dev.datagen.core.reference.ComponentDoc;
import dev.datagen.core.registry.Component;

/** One component with all its arguments. */
public final class ComponentText {

  private static final int WIDEST = 100;
  private static final String INDENT = "      ";

  private ComponentText() {}

  /**
   * @param columns width of the terminal
   */
  public static String of(Component component, boolean coloured, int columns) {
    ComponentDoc doc = ComponentDoc.of(component.arguments());
    int width = Math.min(WIDEST, columns);
    StringBuilder text = new StringBuilder();
    text.append(Style.BOLD.on(coloured, component.id())).append("  (").append(component.kind());
    String version = component.version().isEmpty() ? "" : " " + component.version();
    text.append(version).append(", ").append(SafeText.line(component.origin())).append(")\n");
    wrap(text, doc.text(), "  ", width);
    if (!doc.example().isEmpty()) {
      text.append("\nExample:\n  ").append(SafeText.line(example(component, doc))).append('\n');
    }
    text.append(doc.arguments().isEmpty() ? "\nNo arguments.\n" : "\nArguments:\n");
    for (ComponentDoc.Argument argument : doc.arguments()) {
      append(text, argument, coloured, width);
    }
    return text.toString();
  }

  private static String example(Component component, ComponentDoc doc) {
    return switch (component.kind()) {
      case GENERATOR -> "\"generator\": {\"" + component.id() + "\": " + doc.example() + "}";
      case MODIFIER ->
          "\"modifiers\": [{\"transform\": \""
              + component.id()
              + "\", \"args\": "
              + doc.example()
              + "}]";
      case VALIDATOR -> "\"validators\": [{\"" + component.id() + "\": " + doc.example() + "}]";
      case SINK -> "\"sinks\": {\"" + component.id() + "\": " + doc.example() + "}";
      case SOURCE -> component.id() + ": " + doc.example();
    };
  }

  private static void append(
      StringBuilder text, ComponentDoc.Argument argument, boolean coloured, int width) {
    text.append("  ").append(Style.BOLD.on(coloured, SafeText.line(argument.name())));
    for (String alias : argument.aliases()) {
      text.append(" (or ").append(SafeText.line(alias)).append(')');
    }
    text.append("  ").append(Style.FAINT.on(coloured, SafeText.line(argument.type())));
    if (argument.required()) {
      text.append("  required");
    } else if (!argument.fallback().isEmpty()) {
      text.append("  default ").append(SafeText.line(argument.fallback()));
    }
    text.append('\n');
    wrap(text, argument.meaning(), INDENT, width);
  }

  private static void wrap(StringBuilder text, String words, String indent, int width) {
    int column = 0;
    for (String word : SafeText.line(words).split(" ")) {
      if (column > 0 && column + 1 + word.length() > width) {
        text.append('\n');
        column = 0;
      }
      text.append(column == 0 ? indent : " ").append(word);
      column += (column == 0 ? indent.length() : 1) + word.length();
    }
    text.append('\n');
  }
}

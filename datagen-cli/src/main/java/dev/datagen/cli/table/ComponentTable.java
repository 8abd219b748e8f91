package dev.datagen.cli.table;

import dev.datagen.core.reference.ComponentDoc;
import dev.datagen.core.registry.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is installed. */
public final class ComponentTable {

  private static final List<String> HEADINGS =
      List.of("kind", "id", "arguments", "version", "from");
  private static final int MOST = 52;

  private ComponentTable() {}

  /** One line for each component; arguments that may be left out come last, in brackets. */
  public static String of(List<Component> components) {
    List<String[]> rows = new ArrayList<>();
    for (Component component : components) {
      rows.add(
          new String[] {
            component.kind().toString(),
            component.id(),
            arguments(ComponentDoc.of(component.arguments())),
            component.version(),
            fileName(component.origin())
          });
    }
    return TextTable.of(HEADINGS, new boolean[HEADINGS.size()], rows, null);
  }

  /** The plugin's own name; the whole path is in the JSON, and shown with the component. */
  private static String fileName(String origin) {
    return origin.substring(Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\')) + 1);
  }

  /** Whether it belongs to another one; a name may have a dot of its own. */
  private static boolean isNested(ComponentDoc.Argument argument, ComponentDoc doc) {
    return doc.arguments().stream()
        .anyMatch(other -> argument.name().startsWith(other.name() + "."));
  }

  private static String arguments(ComponentDoc doc) {
    String all =
        doc.arguments().stream()
            .filter(argument -> !isNested(argument, doc))
            .sorted(Comparator.comparing(argument -> !argument.required()))
            .map(argument -> argument.required() ? argument.name() : "[" + argument.name() + "]")
            .collect(Collectors.joining(" "));
    return all.length() <= MOST ? all : all.substring(0, all.lastIndexOf(' ', MOST - 2)) + " …";
  }
}

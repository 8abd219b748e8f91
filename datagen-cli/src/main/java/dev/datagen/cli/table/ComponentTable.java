package dev.datagen.cli.table;

import dev.datagen.core.registry.Component;
import java.util.ArrayList;
import java.util.List;

/** What is installed. */
public final class ComponentTable {

  private static final List<String> HEADINGS = List.of("kind", "id", "version", "from");

  private ComponentTable() {}

  /** One line for each component. */
  public static String of(List<Component> components) {
    List<String[]> rows = new ArrayList<>();
    for (Component component : components) {
      rows.add(
          new String[] {
            component.kind().toString(), component.id(), component.version(), component.origin()
          });
    }
    return TextTable.of(HEADINGS, new boolean[HEADINGS.size()], rows, null);
  }
}

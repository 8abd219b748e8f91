package dev.datagen.core.plan;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.ConstraintsSpec;
import java.util.List;

/** Unique columns are unique by construction, or planning fails and says why. */
final class UniqueColumns {

  private UniqueColumns() {}

  static boolean accept(
      Planning planning,
      PlanningContext context,
      ColumnSpec column,
      Generator generator,
      String path) {
    if (!context.unique()) {
      return true;
    }
    String name = context.table() + "." + column.name();
    if (!generator.unique()) {
      planning.error(
          "unique",
          path,
          name + " must be unique, but its generator cannot promise that with these arguments",
          "use a sequence, uuid4, or a choice or whole-number uniform over enough values");
      return false;
    }
    if (!column.modifiers().isEmpty()) {
      planning.error(
          "unique",
          path.substring(0, path.indexOf(".generator")) + ".modifiers",
          name + " must be unique, but modifiers may make two values alike",
          "remove the modifiers, or the demand to be unique");
      return false;
    }
    return isInjective(generator.output(), column.type()) || refuseCast(planning, name, path);
  }

  /** Columns that are unique together are so where one of them is unique on its own. */
  static void checkSeveral(Planning planning) {
    ConstraintsSpec constraints = planning.dataset.spec().constraints();
    List<ConstraintsSpec.Unique> declared = constraints == null ? List.of() : constraints.unique();
    for (int i = 0; i < declared.size(); i++) {
      List<String> columns = declared.get(i).columns();
      if (columns.size() > 1 && columns.stream().noneMatch(name -> isUnique(planning, name))) {
        planning.error(
            "unique",
            "constraints.unique[" + i + "]",
            String.join(" and ", columns)
                + " must be unique together, but none of them is unique, so their generators"
                + " cannot promise it",
            "make one of them unique");
      }
    }
  }

  private static boolean isUnique(Planning planning, String attribute) {
    int dot = attribute.indexOf('.');
    TablePlan table = planning.tables.get(attribute.substring(0, dot));
    return planning.isUnique(table, attribute.substring(dot + 1));
  }

  private static boolean isInjective(ColumnType from, ColumnType to) {
    return from.equals(to)
        || from.kind() == ColumnType.Kind.INT
        || from.kind() == ColumnType.Kind.DATE
        || to.kind() == ColumnType.Kind.STRING;
  }

  private static boolean refuseCast(Planning planning, String name, String path) {
    planning.error(
        "unique",
        path,
        name + " must be unique, but the cast to its type may make two values alike",
        "declare the type that the generator makes");
    return false;
  }
}

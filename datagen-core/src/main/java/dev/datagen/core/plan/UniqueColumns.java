package dev.datagen.core.plan;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.core.dataset.ColumnSpec;

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
    String demand = demand(context);
    if (!generator.unique()) {
      planning.error(
          "unique",
          path,
          demand + ", but its generator cannot promise that with these arguments",
          "use a sequence, uuid4, or a choice or whole-number uniform over enough values");
      return false;
    }
    if (!column.modifiers().isEmpty()) {
      planning.error(
          "unique",
          path.substring(0, path.indexOf(".generator")) + ".modifiers",
          demand + ", but modifiers may make two values alike",
          "remove the modifiers, or the demand to be unique");
      return false;
    }
    return isInjective(generator.output(), column.type()) || refuseCast(planning, demand, path);
  }

  private static String demand(PlanningContext context) {
    String rows = context.rows().isPresent() ? " in " + context.rows().getAsLong() + " rows" : "";
    return context.table() + "." + context.column() + " must be unique" + rows;
  }

  /** Whether a cast keeps different values different. */
  static boolean isInjective(ColumnType from, ColumnType to) {
    return from.equals(to)
        || from.kind() == ColumnType.Kind.INT
        || from.kind() == ColumnType.Kind.DATE
        || to.kind() == ColumnType.Kind.STRING;
  }

  private static boolean refuseCast(Planning planning, String demand, String path) {
    planning.error(
        "unique",
        path,
        demand + ", but the cast to its type may make two values alike",
        "declare the type that the generator makes");
    return false;
  }
}

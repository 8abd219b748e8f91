package dev.datagen.core.plan;

import dev.datagen.api.generator.PatternedGenerator;
import dev.datagen.api.plan.Input;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns that a time must not lie before: what its generator draws after, and the creation of
 * the entities that its row belongs to.
 */
final class LowerBounds {

  private LowerBounds() {}

  /** All of them, each once. */
  static List<Input> of(Planning planning, ColumnId column) {
    Map<Integer, Input> bySlot = new LinkedHashMap<>();
    planning.notBefore.getOrDefault(column, List.of()).forEach(b -> bySlot.put(b.slot(), b));
    drawn(planning, column).forEach(bound -> bySlot.putIfAbsent(bound.slot(), bound));
    return List.copyOf(bySlot.values());
  }

  /** Those that the generator keeps to by itself. */
  static List<Input> drawn(Planning planning, ColumnId column) {
    PlanningContext context = planning.contexts.get(column);
    return context != null && context.generator() instanceof PatternedGenerator times
        ? times.lowerBounds()
        : List.of();
  }

  /** The column that bounds, as seen from a table. */
  static ColumnId column(TablePlan table, Input bound) {
    return bound.name().contains(".")
        ? ColumnId.of(bound.name())
        : new ColumnId(table.name(), bound.name());
  }

  /** Refuses a range that ends before a value may be that the column must not lie before. */
  static boolean accept(Planning planning, ColumnId column, DeclaredRange range) {
    Optional<BigDecimal> end = range.greatestValue();
    TablePlan table = planning.tables.get(column.table());
    for (Input bound : end.isPresent() ? of(planning, column) : List.<Input>of()) {
      ColumnId lower = column(table, bound);
      Optional<BigDecimal> latest =
          KnownSpan.greatest(planning, lower).map(value -> range.wholeDays(value));
      if (latest.isPresent() && latest.get().compareTo(end.get()) > 0) {
        planning.error(
            "range",
            range.path(),
            column
                + " is not to lie before "
                + lower
                + ", which goes up to "
                + range.text(latest.get())
                + ", but this range ends at "
                + range.text(end.get()),
            "let it end later, or give " + lower + " a range that ends there too");
        return false;
      }
    }
    return true;
  }
}

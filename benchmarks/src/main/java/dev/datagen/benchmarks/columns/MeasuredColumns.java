package dev.datagen.benchmarks.columns;

import dev.datagen.benchmarks.Schemas;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import java.util.List;

/** Which columns of the schema {@code columns.json} are measured, as {@code table.column}. */
public final class MeasuredColumns {

  /** The table that most of them are in, and whose name is left out on the page. */
  static final String WIDE = "wide";

  /** Tables that the measured ones only refer to. */
  private static final List<String> HELPERS = List.of("place", "promo");

  private MeasuredColumns() {}

  static Plan plan() {
    return Schemas.load("columns").plan();
  }

  /** All of them; of the other tables' keys, which are sequences too, only one is measured. */
  public static List<String> names() {
    return plan().tables().stream()
        .filter(table -> !HELPERS.contains(table.name()))
        .flatMap(
            table ->
                table.columns().stream()
                    .filter(column -> isMeasured(table, column.name()))
                    .map(column -> table.name() + "." + column.name()))
        .toList();
  }

  private static boolean isMeasured(TablePlan table, String column) {
    boolean key = column.equals(table.spec().pk());
    return !key || !table.name().equals("customer") && table.spec().parents().isEmpty();
  }
}

package dev.datagen.core.validation;

import dev.datagen.api.column.ColumnType;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;

/** Finds columns of a plan by {@code table.column}. */
public final class Attributes {

  private final Plan plan;

  public Attributes(Plan plan) {
    this.plan = plan;
  }

  /** The table of an attribute. */
  public TablePlan table(String attribute) {
    return plan.table(attribute.substring(0, attribute.indexOf('.')));
  }

  /** Index of an attribute's column in its table. */
  public int index(String attribute) {
    return table(attribute).columnIndex(column(attribute));
  }

  /** Name of an attribute's column. */
  public static String column(String attribute) {
    return attribute.substring(attribute.indexOf('.') + 1);
  }

  /** The declared type of an attribute. */
  public ColumnType type(String attribute) {
    return table(attribute).spec().columns().get(index(attribute)).type();
  }
}

package dev.datagen.core.plan;

import com.google.re2j.Pattern;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Literals;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.evaluate.RowCheck;
import dev.datagen.core.promise.Inequalities;
import dev.datagen.core.promise.ValueRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What every row of a table is held to while it is made: declared constraints that its generators
 * do not keep by how they work.
 */
final class Promises {

  private final Planning planning;
  private final TablePlan table;
  private final List<RowCheck> checks = new ArrayList<>();

  private Promises(Planning planning, TablePlan table) {
    this.planning = planning;
    this.table = table;
  }

  static List<RowCheck> of(Planning planning, TablePlan table) {
    Promises promises = new Promises(planning, table);
    ConstraintsSpec constraints = planning.dataset.spec().constraints();
    if (constraints != null) {
      promises.checks.addAll(Inequalities.of(constraints, table));
      constraints.pattern().forEach(rule -> promises.pattern(rule.attr(), rule.regex()));
      constraints.enums().forEach(r -> promises.values(r.attr(), r.values(), r.enumRef()));
      constraints.foreignKeys().forEach(key -> promises.member(key.from(), key.to()));
    }
    for (ColumnSpec column : table.spec().columns()) {
      if (column.constraints() != null) {
        String attribute = table.name() + "." + column.name();
        ColumnSpec.ColumnConstraintsSpec own = column.constraints();
        promises.pattern(attribute, own.pattern());
        promises.values(attribute, own.enumValues(), own.enumRef());
      }
    }
    return promises.checks;
  }

  private void pattern(String attribute, String regex) {
    int column = own(attribute);
    if (column >= 0 && regex != null) {
      Pattern pattern = Pattern.compile(regex);
      checks.add(
          ValueRules.check(
              attribute,
              column,
              type(column),
              value -> pattern.matches(value.toString()),
              "does not match " + regex));
    }
  }

  private void values(String attribute, List<Literal> values, String reference) {
    int column = own(attribute);
    if (column >= 0 && values != null) {
      Set<Object> allowed = new HashSet<>();
      values.forEach(literal -> allowed.add(Literals.toValue("", literal, type(column))));
      checks.add(
          ValueRules.check(
              attribute, column, type(column), allowed::contains, "is not one of the values"));
    }
    if (column >= 0 && reference != null) {
      member(attribute, reference);
    }
  }

  private void member(String attribute, String other) {
    int column = own(attribute);
    if (column < 0 || isCopied(column, other)) {
      return;
    }
    TablePlan target = planning.tables.get(other.substring(0, other.indexOf('.')));
    int index = target.columnIndex(other.substring(other.indexOf('.') + 1));
    checks.add(ValueRules.member(attribute, column, type(column), target.reader(), index, other));
  }

  /** Whether the column's values are the other's, by how they are made. */
  private boolean isCopied(int column, String other) {
    ColumnSpec spec = table.spec().columns().get(column);
    PlanningContext context = planning.contexts.get(new ColumnId(table.name(), spec.name()));
    return spec.modifiers().isEmpty()
        && context != null
        && context.generator() != null
        && context.generator().copiedFrom().filter(other::equals).isPresent();
  }

  /** Index of the attribute's column if it is this table's, else −1. */
  private int own(String attribute) {
    int dot = attribute.indexOf('.');
    return attribute.substring(0, dot).equals(table.name())
        ? table.columnIndex(attribute.substring(dot + 1))
        : -1;
  }

  private ColumnType type(int column) {
    return table.spec().columns().get(column).type();
  }
}

package dev.datagen.core.plan;

import com.google.re2j.Pattern;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Literals;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.dataset.ConstraintsSpec.EnumRule;
import dev.datagen.core.dataset.ConstraintsSpec.ForeignKey;
import dev.datagen.core.dataset.ConstraintsSpec.PatternRule;
import dev.datagen.core.evaluate.RowCheck;
import dev.datagen.core.evaluate.cast.ValueText;
import dev.datagen.core.promise.ValueRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What every row of a table is held to while it is made: declared constraints that its generators
 * do not keep by how they work.
 */
final class Promises {

  private static final int NAMED = 5;

  private final Planning planning;
  private final TablePlan table;
  private final List<RowCheck> checks = new ArrayList<>();

  private Promises(Planning planning, TablePlan table) {
    this.planning = planning;
    this.table = table;
  }

  /** The rules of its columns' values; those that are known to be broken are recorded. */
  static List<RowCheck> of(Planning planning, TablePlan table) {
    Promises promises = new Promises(planning, table);
    ConstraintsSpec constraints = planning.dataset.spec().constraints();
    if (constraints != null) {
      promises.add(constraints);
    }
    for (ColumnSpec column : table.spec().columns()) {
      if (column.constraints() != null) {
        String attribute = table.name() + "." + column.name();
        ColumnSpec.ColumnConstraintsSpec own = column.constraints();
        String path = Planning.path(table, column.name()) + ".constraints";
        promises.pattern(attribute, own.pattern(), path + ".pattern");
        promises.values(attribute, own.enumValues(), path + ".enum");
        promises.member(attribute, own.enumRef(), path + ".enum_ref");
      }
    }
    return promises.checks;
  }

  private void add(ConstraintsSpec constraints) {
    for (int i = 0; i < constraints.pattern().size(); i++) {
      PatternRule rule = constraints.pattern().get(i);
      pattern(rule.attr(), rule.regex(), "constraints.pattern[" + i + "]");
    }
    for (int i = 0; i < constraints.enums().size(); i++) {
      EnumRule rule = constraints.enums().get(i);
      values(rule.attr(), rule.values(), "constraints.enum[" + i + "]");
      member(rule.attr(), rule.enumRef(), "constraints.enum[" + i + "]");
    }
    for (int i = 0; i < constraints.foreignKeys().size(); i++) {
      ForeignKey key = constraints.foreignKeys().get(i);
      member(key.from(), key.to(), "constraints.foreign_keys[" + i + "]");
    }
  }

  private void pattern(String attribute, String regex, String path) {
    if (regex != null && own(attribute) >= 0) {
      Pattern pattern = Pattern.compile(regex);
      rule(attribute, v -> pattern.matches(v.toString()), "does not match " + regex, path);
    }
  }

  private void values(String attribute, List<Literal> values, String path) {
    int column = own(attribute);
    if (values != null && column >= 0) {
      Set<Object> allowed = new HashSet<>();
      values.forEach(literal -> allowed.add(Literals.toValue("", literal, type(column))));
      rule(attribute, allowed::contains, "is not one of the values", path);
    }
  }

  private void rule(String attribute, Predicate<Object> holds, String broken, String path) {
    int column = own(attribute);
    if (accept(attribute, holds, broken, path)) {
      checks.add(ValueRules.check(attribute, column, type(column), holds, broken));
    }
  }

  private void member(String attribute, String other, String path) {
    int column = other == null ? -1 : own(attribute);
    if (column < 0 || isCopied(column, other)) {
      return;
    }
    TablePlan target = planning.tables.get(other.substring(0, other.indexOf('.')));
    int index = target.columnIndex(other.substring(other.indexOf('.') + 1));
    boolean alike = type(column).equals(target.spec().columns().get(index).type());
    Predicate<Object> mayOccur =
        alike ? KnownMembers.mayOccur(planning, ColumnId.of(other)) : value -> true;
    if (accept(attribute, mayOccur, "does not occur in " + other, path)) {
      checks.add(ValueRules.member(attribute, column, type(column), target.reader(), index, other));
    }
  }

  /** Whether none of the values that are known before any row is made breaks a rule. */
  private boolean accept(String attribute, Predicate<Object> holds, String broken, String path) {
    Optional<KnownValues> known = KnownValues.of(planning, ColumnId.of(attribute));
    if (known.isEmpty() || table.space().knownSize() == 0) {
      return true;
    }
    Column values = known.get().values();
    Set<String> breaking = new LinkedHashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!values.isNull(i) && !holds.test(values.value(i))) {
        breaking.add(ValueText.of(values, i, type(own(attribute))));
      }
    }
    if (breaking.isEmpty()) {
      return true;
    }
    int more = breaking.size() - NAMED;
    planning.error(
        "promise",
        path,
        breaking.stream().limit(NAMED).collect(Collectors.joining(", "))
            + (more > 0 ? " and " + more + " more" : "")
            + " of "
            + attribute
            + " "
            + broken
            + ", but "
            + known.get().role(),
        "let the generator make only what keeps the rule, or widen the rule");
    return false;
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

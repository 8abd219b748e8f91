package dev.datagen.core.sample;

import static dev.datagen.api.validator.Finding.Part.CONSTRAINTS;

import com.google.re2j.Pattern;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Literals;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.evaluate.cast.ValueText;
import dev.datagen.core.plan.TablePlan;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks of single values and of two values of a row. */
final class ValueChecks {

  private ValueChecks() {}

  static void add(List<Finding> findings, SampleRows rows, ConstraintsSpec constraints) {
    constraints.ranges().forEach(range -> findings.add(range(rows, range)));
    constraints.inequalities().forEach(rule -> findings.add(inequality(rows, rule)));
    constraints.pattern().forEach(rule -> findings.add(pattern(rows, rule)));
    for (ConstraintsSpec.EnumRule rule : constraints.enums()) {
      if (rule.values() != null) {
        findings.add(enumeration(rows, rule));
      }
    }
  }

  private static Finding range(SampleRows rows, ConstraintsSpec.Range range) {
    ColumnType type = rows.type(range.attr());
    Column column = rows.column(range.attr());
    BigDecimal min = bound(range.min(), type);
    BigDecimal max = bound(range.max(), type);
    return SampleRule.check(
        "range",
        range.attr(),
        CONSTRAINTS,
        column.size(),
        i ->
            !column.isNull(i)
                && (min != null && number(column, type, i).compareTo(min) < 0
                    || max != null && number(column, type, i).compareTo(max) > 0),
        i -> text(column, type, i));
  }

  private static BigDecimal bound(Literal literal, ColumnType type) {
    if (literal == null) {
      return null;
    }
    return type.isTemporal()
        ? BigDecimal.valueOf((Long) Literals.toValue("", literal, type))
        : literal.decimal();
  }

  private static BigDecimal number(Column column, ColumnType type, int row) {
    return column instanceof DoubleColumn doubles
        ? BigDecimal.valueOf(doubles.values()[row])
        : BigDecimal.valueOf(((LongColumn) column).values()[row], type.scale());
  }

  private static Finding inequality(SampleRows rows, ConstraintsSpec.Inequality rule) {
    TablePlan leftTable = rows.table(rule.left());
    TablePlan rightTable = rows.table(rule.right());
    TablePlan table = isAncestor(leftTable, rightTable) ? rightTable : leftTable;
    Column left = rows.column(rule.left(), table);
    Column right = rows.column(rule.right(), table);
    ColumnType leftType = rows.type(rule.left());
    ColumnType rightType = rows.type(rule.right());
    return SampleRule.check(
        "inequality",
        rule.left() + " " + symbol(rule.op()) + " " + rule.right(),
        CONSTRAINTS,
        left.size(),
        i ->
            !left.isNull(i)
                && !right.isNull(i)
                && !holds(rule.op(), compare(left, leftType, right, rightType, i)),
        i -> text(left, leftType, i) + " and " + text(right, rightType, i));
  }

  private static boolean isAncestor(TablePlan ancestor, TablePlan table) {
    for (TablePlan at = table.parent(); at != null; at = at.parent()) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  private static int compare(
      Column left, ColumnType leftType, Column right, ColumnType rightType, int row) {
    if (left instanceof LongColumn || left instanceof DoubleColumn) {
      return instant(left, leftType, row).compareTo(instant(right, rightType, row));
    }
    return left.value(row).toString().compareTo(right.value(row).toString());
  }

  /** A number, or a time in microseconds, so that dates compare with datetimes. */
  private static BigDecimal instant(Column column, ColumnType type, int row) {
    BigDecimal number = number(column, type, row);
    return type.kind() == ColumnType.Kind.DATE
        ? number.multiply(BigDecimal.valueOf(86_400_000_000L))
        : number;
  }

  private static boolean holds(ConstraintsSpec.Operator operator, int comparison) {
    return switch (operator) {
      case LESS -> comparison < 0;
      case AT_MOST -> comparison <= 0;
      case GREATER -> comparison > 0;
      case AT_LEAST -> comparison >= 0;
      case EQUAL -> comparison == 0;
    };
  }

  private static String symbol(ConstraintsSpec.Operator operator) {
    return switch (operator) {
      case LESS -> "<";
      case AT_MOST -> "<=";
      case GREATER -> ">";
      case AT_LEAST -> ">=";
      case EQUAL -> "==";
    };
  }

  static Finding pattern(SampleRows rows, ConstraintsSpec.PatternRule rule) {
    Pattern pattern = Pattern.compile(rule.regex());
    Column column = rows.column(rule.attr());
    return SampleRule.check(
        "pattern",
        rule.attr(),
        CONSTRAINTS,
        column.size(),
        i -> !column.isNull(i) && !pattern.matches(column.value(i).toString()),
        i -> String.valueOf(column.value(i)));
  }

  static Finding enumeration(SampleRows rows, ConstraintsSpec.EnumRule rule) {
    ColumnType type = rows.type(rule.attr());
    Set<Object> allowed = new HashSet<>();
    rule.values().forEach(literal -> allowed.add(Literals.toValue("", literal, type)));
    Column column = rows.column(rule.attr());
    return SampleRule.check(
        "enum",
        rule.attr(),
        CONSTRAINTS,
        column.size(),
        i -> !column.isNull(i) && !allowed.contains(column.value(i)),
        i -> text(column, type, i));
  }

  private static String text(Column column, ColumnType type, int row) {
    if (column.isNull(row)) {
      return "null";
    }
    return column instanceof LongColumn longs
        ? ValueText.of(longs.values()[row], type)
        : column instanceof DoubleColumn doubles
            ? ValueText.of(doubles.values()[row])
            : String.valueOf(column.value(row));
  }
}

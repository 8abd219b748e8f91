package dev.datagen.core.plan;

import dev.datagen.api.column.ColumnType;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.evaluate.cast.ValueText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A column of numbers or times that inequalities compare with others. */
final class Compared {

  private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000_000L);

  private final TablePlan table;
  private final ColumnSpec spec;
  private final Mobility mobility;
  private final boolean narrowable;
  private final List<Apart> bounds = new ArrayList<>();
  private BigDecimal least;
  private BigDecimal greatest;

  /**
   * @param narrowable whether the span of all its values can be narrowed
   * @param least its least value, null if unknown or none
   * @param greatest its greatest value, null if unknown or none
   */
  Compared(
      TablePlan table,
      ColumnSpec spec,
      Mobility mobility,
      boolean narrowable,
      BigDecimal least,
      BigDecimal greatest) {
    this.table = table;
    this.spec = spec;
    this.mobility = mobility;
    this.narrowable = narrowable;
    this.least = least;
    this.greatest = greatest;
  }

  ColumnId id() {
    return new ColumnId(table.name(), spec.name());
  }

  TablePlan table() {
    return table;
  }

  ColumnSpec spec() {
    return spec;
  }

  Mobility mobility() {
    return mobility;
  }

  boolean narrowable() {
    return narrowable;
  }

  /** What bounds each row's value: relations with columns that are made before. */
  List<Apart> bounds() {
    return bounds;
  }

  BigDecimal least() {
    return least;
  }

  BigDecimal greatest() {
    return greatest;
  }

  void least(BigDecimal raised) {
    least = raised;
  }

  void greatest(BigDecimal lowered) {
    greatest = lowered;
  }

  boolean isEmpty() {
    return least != null && greatest != null && least.compareTo(greatest) > 0;
  }

  /** The distance of two neighbouring values; null if there is none. */
  BigDecimal step() {
    return switch (spec.type().kind()) {
      case INT, DATETIME -> BigDecimal.ONE;
      case DECIMAL -> BigDecimal.ONE.movePointLeft(spec.type().scale());
      case DATE -> DAY;
      case FLOAT, STRING, BOOL -> null;
    };
  }

  /** Whether all its values are multiples of a step. */
  boolean isWithin(BigDecimal other) {
    return step() != null && step().remainder(other).signum() == 0;
  }

  /** The greatest value up to a bound, or below it. */
  BigDecimal roundedDown(BigDecimal bound, boolean below) {
    if (step() == null) {
      return bound;
    }
    BigDecimal rounded = bound.divide(step(), 0, RoundingMode.FLOOR).multiply(step());
    return below && rounded.compareTo(bound) == 0 ? rounded.subtract(step()) : rounded;
  }

  /** The least value from a bound on, or above it. */
  BigDecimal roundedUp(BigDecimal bound, boolean above) {
    if (step() == null) {
      return bound;
    }
    BigDecimal rounded = bound.divide(step(), 0, RoundingMode.CEILING).multiply(step());
    return above && rounded.compareTo(bound) == 0 ? rounded.add(step()) : rounded;
  }

  /** Its name and values in words. */
  String described() {
    String from = least == null ? "any value" : text(least);
    String to = greatest == null ? "any value" : text(greatest);
    return id() + " (" + (least == null && greatest == null ? from : from + " to " + to) + ")";
  }

  private String text(BigDecimal value) {
    ColumnType type = spec.type();
    return switch (type.kind()) {
      case DATE -> ValueText.of(value.divide(DAY, 0, RoundingMode.FLOOR).longValue(), type);
      case DATETIME -> ValueText.of(value.setScale(0, RoundingMode.FLOOR).longValue(), type);
      case INT, DECIMAL, FLOAT, STRING, BOOL -> value.stripTrailingZeros().toPlainString();
    };
  }
}

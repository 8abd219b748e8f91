package dev.datagen.core.plan;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Literals;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.evaluate.LongBounds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Reads what all ranges declared for a column leave of its type. */
final class Ranges {

  private final ColumnType type;
  private double min = Double.NEGATIVE_INFINITY;
  private double max = Double.POSITIVE_INFINITY;
  private long least = Long.MIN_VALUE;
  private long greatest = Long.MAX_VALUE;
  private String path;

  private Ranges(ColumnType type) {
    this.type = type;
  }

  /** The range of a column; empty if it has none, or if nothing is left, which is recorded. */
  static Optional<DeclaredRange> of(Planning planning, TablePlan table, ColumnSpec column) {
    ColumnId id = new ColumnId(table.name(), column.name());
    Optional<DeclaredRange> known = planning.ranges.get(id);
    if (known == null) {
      known = read(planning, table, column);
      planning.ranges.put(id, known);
    }
    return known;
  }

  private static Optional<DeclaredRange> read(
      Planning planning, TablePlan table, ColumnSpec column) {
    ConstraintsSpec constraints = planning.dataset.spec().constraints();
    if (constraints == null) {
      return Optional.empty();
    }
    String attribute = table.name() + "." + column.name();
    Ranges ranges = new Ranges(column.type());
    for (int i = 0; i < constraints.ranges().size(); i++) {
      ConstraintsSpec.Range range = constraints.ranges().get(i);
      if (range.attr().equals(attribute)) {
        String earlier = ranges.path;
        ranges.add(range, "constraints.ranges[" + i + "]");
        if (ranges.isEmpty()) {
          planning.error(
              "empty-range",
              ranges.path,
              ("holds no value of " + attribute + ", which is of type " + column.type())
                  + (earlier == null ? "" : ", together with " + earlier),
              "move the bounds apart");
          return Optional.empty();
        }
      }
    }
    return ranges.path == null ? Optional.empty() : Optional.of(ranges.declared());
  }

  private void add(ConstraintsSpec.Range range, String at) {
    path = at;
    if (type.kind() == ColumnType.Kind.FLOAT) {
      min = range.min() == null ? min : Math.max(min, range.min().decimal().doubleValue());
      max = range.max() == null ? max : Math.min(max, range.max().decimal().doubleValue());
    } else {
      least = Math.max(least, stored(range.min(), RoundingMode.CEILING, least));
      greatest = Math.min(greatest, stored(range.max(), RoundingMode.FLOOR, greatest));
    }
  }

  private boolean isEmpty() {
    if (min > max || least > greatest) {
      return true;
    }
    if (type.kind() != ColumnType.Kind.DECIMAL) {
      return false;
    }
    long digits = BigDecimal.ONE.movePointRight(type.precision()).longValueExact() - 1;
    return least > digits || greatest < -digits;
  }

  private DeclaredRange declared() {
    return new DeclaredRange(type, new Clamp(min, max), new LongBounds(least, greatest), path);
  }

  private long stored(Literal bound, RoundingMode rounding, long otherwise) {
    if (bound == null) {
      return otherwise;
    }
    if (type.isTemporal()) {
      return (Long) Literals.toValue("", bound, type);
    }
    BigDecimal number = bound.decimal();
    return LongBounds.stored(number, type.scale(), rounding);
  }
}

package dev.datagen.core.plan;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Literals;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.evaluate.LongBounds;
import dev.datagen.core.evaluate.PlannedColumn.Step;
import dev.datagen.core.evaluate.RangeCheckStep;
import dev.datagen.core.evaluate.RangeStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Declared ranges as steps: values are kept inside; a unique column's are held against them. */
final class Ranges {

  private Ranges() {}

  static Optional<Step> step(Planning planning, TablePlan table, ColumnSpec column) {
    ConstraintsSpec constraints = planning.dataset.spec().constraints();
    String attribute = table.name() + "." + column.name();
    List<ConstraintsSpec.Range> ranges =
        constraints == null
            ? List.of()
            : constraints.ranges().stream().filter(r -> r.attr().equals(attribute)).toList();
    if (ranges.isEmpty()) {
      return Optional.empty();
    }
    double min = Double.NEGATIVE_INFINITY;
    double max = Double.POSITIVE_INFINITY;
    LongBounds longs = new LongBounds(Long.MIN_VALUE, Long.MAX_VALUE);
    for (ConstraintsSpec.Range range : ranges) {
      if (column.type().kind() == ColumnType.Kind.FLOAT) {
        min = range.min() == null ? min : Math.max(min, range.min().decimal().doubleValue());
        max = range.max() == null ? max : Math.min(max, range.max().decimal().doubleValue());
      } else {
        long least = stored(range.min(), column.type(), RoundingMode.CEILING, longs.min());
        long greatest = stored(range.max(), column.type(), RoundingMode.FLOOR, longs.max());
        longs = new LongBounds(Math.max(least, longs.min()), Math.min(greatest, longs.max()));
      }
    }
    if (min > max || longs.min() > longs.max()) {
      planning.error(
          "empty-range",
          Planning.path(table, column.name()),
          "the declared ranges of " + attribute + " leave no " + column.type(),
          "widen constraints.ranges");
      return Optional.empty();
    }
    Clamp doubles = new Clamp(min, max);
    if (planning.isUnique(table, column.name())) {
      return Optional.of(
          new RangeCheckStep(doubles, longs, column.type(), "a unique column cannot be clipped"));
    } else if (FilledColumns.source(table, column).isPresent()) {
      return Optional.of(
          new RangeCheckStep(doubles, longs, column.type(), "what a walk fills cannot be clipped"));
    }
    return Optional.of(new RangeStep(doubles, longs));
  }

  private static long stored(
      Literal bound, ColumnType type, RoundingMode rounding, long otherwise) {
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

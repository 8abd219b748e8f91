package dev.datagen.core.preflight;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.IsoTime;
import dev.datagen.api.option.Literal;
import dev.datagen.core.dataset.ConstraintsSpec;
import dev.datagen.core.dataset.ConstraintsSpec.Range;
import java.math.BigDecimal;

/** Ranges are of numbers or times, fit the column's type and are not empty. */
final class RangeCheck implements Check {

  @Override
  public void check(Draft draft) {
    ConstraintsSpec constraints = draft.spec().constraints();
    if (constraints != null) {
      Draft.each(
          constraints.ranges(),
          "constraints.ranges",
          (path, range) -> checkRange(draft, range, path));
    }
  }

  private static void checkRange(Draft draft, Range range, String path) {
    if (range.min() == null && range.max() == null) {
      draft.error("missing-argument", path, "has neither min nor max", "give at least one");
    }
    TableColumn column = draft.column(range.attr(), path + ".attr").orElse(null);
    if (column == null || column.type() == null) {
      return;
    }
    if (!column.type().isNumeric() && !column.type().isTemporal()) {
      draft.error(
          "wrong-column-type",
          path + ".attr",
          column.described() + ", which has no ranges",
          "ranges are for numbers, dates and datetimes; use enum or pattern");
      return;
    }
    BigDecimal min = bound(draft, range.min(), column.type(), path + ".min");
    BigDecimal max = bound(draft, range.max(), column.type(), path + ".max");
    if (min != null && max != null && min.compareTo(max) > 0) {
      draft.error(
          "empty-range",
          path,
          "the min " + range.min() + " exceeds the max " + range.max(),
          "swap them");
    }
  }

  /** The bound as a number that can be compared, or null if there is none or it does not fit. */
  private static BigDecimal bound(Draft draft, Literal bound, ColumnType type, String path) {
    if (bound == null) {
      return null;
    }
    if (type.isNumeric()) {
      if (!bound.isNumber()) {
        draft.error(
            "wrong-type",
            path,
            "expected a number, found " + bound,
            "the column is of type " + type);
        return null;
      }
      return bound.decimal();
    }
    try {
      return BigDecimal.valueOf(
          type.kind() == ColumnType.Kind.DATE
              ? IsoTime.date(bound.text())
              : IsoTime.instant(bound.text()));
    } catch (InvalidArgument e) {
      draft.error("wrong-type", path, e.getMessage(), e.hint());
      return null;
    }
  }
}

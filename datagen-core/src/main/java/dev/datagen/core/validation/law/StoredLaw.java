package dev.datagen.core.validation.law;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.core.evaluate.LongBounds;
import java.util.Optional;

/**
 * The law of numbers as a column stores them: rounded half up to an integer of its scale and kept
 * within bounds, or doubles kept within bounds.
 */
public final class StoredLaw {

  private final NumberLaw law;
  private final double unit;
  private final LongBounds longs;
  private final Clamp doubles;

  private StoredLaw(NumberLaw law, double unit, LongBounds longs, Clamp doubles) {
    this.law = law;
    this.unit = unit;
    this.longs = longs;
    this.doubles = doubles;
  }

  /**
   * The stored law.
   *
   * @param law the law before the cast
   * @param type INT, FLOAT or DECIMAL
   * @param clamp bounds that the cast keeps
   * @param doubleRange declared range of a FLOAT column
   * @param longRange declared range of another column's stored integers
   */
  public static StoredLaw of(
      NumberLaw law,
      ColumnType type,
      Optional<Clamp> clamp,
      Optional<Clamp> doubleRange,
      Optional<LongBounds> longRange) {
    if (type.kind() == ColumnType.Kind.FLOAT) {
      Clamp all = new Clamp(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
      return new StoredLaw(law, 0, null, doubleRange.orElse(all));
    }
    LongBounds bounds =
        clamp
            .map(c -> new LongBounds(c, type))
            .filter(b -> b.min() <= b.max())
            .orElse(new LongBounds(Long.MIN_VALUE, Long.MAX_VALUE));
    if (longRange.isPresent()) {
      LongBounds range = longRange.get();
      long min = Math.max(range.min(), Math.min(range.max(), bounds.min()));
      long max = Math.max(range.min(), Math.min(range.max(), bounds.max()));
      bounds = new LongBounds(min, max);
    }
    return new StoredLaw(law, StrictMath.pow(10, type.scale()), bounds, null);
  }

  /** Whether values are stored as integers. */
  boolean isWhole() {
    return longs != null;
  }

  /** Probability of a stored integer up to {@code stored}. */
  double upTo(long stored) {
    if (stored < longs.min()) {
      return 0;
    }
    return stored >= longs.max() ? 1 : law.below((stored + 0.5) / unit);
  }

  /** Probability of a stored double up to {@code x}. */
  double upTo(double x) {
    if (x < doubles.min()) {
      return 0;
    }
    return x >= doubles.max() ? 1 : law.upTo(x);
  }

  LongBounds longs() {
    return longs;
  }
}

package dev.datagen.core.plan;

import java.math.BigDecimal;

/**
 * Of each row's two values one lies a distance above the other: {@code lower + distance <= upper}.
 *
 * @param distance in the values' units, times in microseconds; below 0 where the lower one may be
 *     greater by that much
 * @param strict whether the distance itself is not enough
 * @param path the inequality in the schema that asks for it
 * @param origin who else sees to it
 */
record Apart(
    Compared lower,
    Compared upper,
    BigDecimal distance,
    boolean strict,
    String path,
    Origin origin) {

  /** Where the relation comes from. */
  enum Origin {
    /** An inequality, or what several of them imply. */
    DECLARED,
    /** The upper one's generator, which keeps it already. */
    GENERATOR,
    /** Known of the values as a whole, not seen from one row. */
    WHOLE
  }

  /** Both types have least steps: strict then is one step of the finer. */
  static Apart of(Compared lower, Compared upper, boolean strict, String path, Origin origin) {
    BigDecimal step = finer(lower, upper);
    return strict && step != null
        ? new Apart(lower, upper, step, false, path, origin)
        : new Apart(lower, upper, BigDecimal.ZERO, strict, path, origin);
  }

  /** What two relations through a column in their midst imply, with room for a value of it. */
  static Apart through(Apart below, Apart above) {
    Compared middle = below.upper;
    BigDecimal distance = below.distance.add(above.distance);
    boolean strict = below.strict || above.strict;
    BigDecimal step = middle.step();
    boolean onSteps = step != null && below.lower.isWithin(step) && above.upper.isWithin(step);
    BigDecimal room = step == null || onSteps ? distance : distance.add(step);
    return new Apart(
        below.lower,
        above.upper,
        room,
        strict,
        below.origin == Origin.DECLARED ? below.path : above.path,
        Origin.DECLARED);
  }

  private static BigDecimal finer(Compared one, Compared other) {
    return one.step() == null || other.step() == null ? null : one.step().min(other.step());
  }

  /** The greatest value that the lower one may have at all; null if any. */
  BigDecimal greatestLower() {
    return upper.greatest() == null
        ? null
        : lower.roundedDown(upper.greatest().subtract(distance), strict);
  }

  /** The least value that the upper one may have at all; null if any. */
  BigDecimal leastUpper() {
    return lower.least() == null ? null : upper.roundedUp(lower.least().add(distance), strict);
  }

  /** Whether all values of the one lie below all of the other. */
  boolean isKeptByAll() {
    if (lower.greatest() == null || upper.least() == null) {
      return false;
    }
    int order = lower.greatest().add(distance).compareTo(upper.least());
    return order < 0 || order == 0 && !strict;
  }
}

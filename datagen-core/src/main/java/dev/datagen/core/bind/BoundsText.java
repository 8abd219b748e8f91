package dev.datagen.core.bind;

import dev.datagen.api.option.Bounds;
import java.math.BigDecimal;

/** Bounds in words. */
public final class BoundsText {

  private BoundsText() {}

  /** {@code "at least 0"}, {@code "more than 0 and at most 1"}, {@code "from 0 to 1"}. */
  public static String of(Bounds bounds) {
    boolean below = bounds.min() > Double.NEGATIVE_INFINITY;
    boolean above = bounds.max() < Double.POSITIVE_INFINITY;
    if (below && above && !bounds.minExclusive()) {
      return "from " + number(bounds.min()) + " to " + number(bounds.max());
    }
    String least =
        !below ? "" : (bounds.minExclusive() ? "more than " : "at least ") + number(bounds.min());
    String most = !above ? "" : "at most " + number(bounds.max());
    return below && above ? least + " and " + most : least + most;
  }

  /** A bound as people write it: {@code 0}, {@code 0.5}, {@code 1000}, {@code 1e9}. */
  public static String number(double bound) {
    BigDecimal number = BigDecimal.valueOf(bound).stripTrailingZeros();
    return number.scale() < -5
        ? number.unscaledValue() + "e" + -number.scale()
        : number.toPlainString();
  }
}

package dev.datagen.core.validation.law;

import dev.datagen.api.law.LawChange;
import dev.datagen.api.law.TimeLaw;
import java.util.Optional;

/** The share of weight before an instant, outliers included. */
public interface TimeShares {

  /** From 0 to 1, never decreasing. */
  double before(long instant);

  /** The shares of a law, part of which is redrawn from another. */
  static TimeShares of(TimeLaw law, Optional<LawChange.Redrawn> redrawn) {
    if (redrawn.isEmpty()) {
      return law::shareBefore;
    }
    double rate = redrawn.get().rate();
    TimeLaw other = redrawn.get().times();
    return instant -> (1 - rate) * law.shareBefore(instant) + rate * other.shareBefore(instant);
  }
}

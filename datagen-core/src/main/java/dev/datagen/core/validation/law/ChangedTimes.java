package dev.datagen.core.validation.law;

import dev.datagen.api.generator.Dimension;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.law.TimeLaw;
import java.util.List;
import java.util.Optional;

/**
 * What modifiers make of a law of instants, one modifier after the other. Each step answers why it
 * cannot be followed; empty if it can. Mutable.
 */
final class ChangedTimes implements LawChange.Visitor<String> {

  private static final String DONE = "";
  private static final String OTHERWISE = "the instants drawn are changed by a modifier afterwards";

  private final TimeLaw drawn;
  private TimeLaw times;
  private Optional<LawChange.Redrawn> redrawn = Optional.empty();
  private Optional<Dimension> moved = Optional.empty();

  /**
   * @param law what the generator draws
   */
  ChangedTimes(TimeLaw law) {
    this.drawn = law;
    this.times = law;
  }

  /** The law that came of it. */
  DeclaredLaw.Times law() {
    List<Dimension> cycles = drawn.patterns().keySet().stream().sorted().toList();
    return new DeclaredLaw.Times(times, redrawn, moved, cycles);
  }

  @Override
  public String unchanged(LawChange.Unchanged change) {
    return DONE;
  }

  @Override
  public String timeNoise(LawChange.TimeNoise change) {
    moved = change.unit();
    if (moved.isEmpty()) {
      return "noise may move the instants anywhere, because no pattern weighs them";
    }
    return times != drawn && times.bounded()
        ? "noise moves instants that were shifted away from their bounds"
        : DONE;
  }

  @Override
  public String shifted(LawChange.Shifted change) {
    if (moved.isPresent() && !isWhole(moved.get(), change.by())) {
      return "instants that noise moved are shifted by a part of the unit of a pattern";
    }
    times = new ShiftedTimes(times, change.by());
    redrawn = redrawn.map(hit -> ShiftedTimes.of(hit, change.by()));
    return DONE;
  }

  private static boolean isWhole(Dimension unit, long by) {
    return switch (unit) {
      case HOUR -> by % Calendar.HOUR == 0;
      case DOW -> by % Calendar.DAY == 0;
      case MONTH -> by == 0;
    };
  }

  @Override
  public String redrawn(LawChange.Redrawn change) {
    if (redrawn.isPresent()) {
      return OTHERWISE;
    }
    redrawn = Optional.of(change);
    return DONE;
  }

  @Override
  public String follows(LawChange.Follows change) {
    return OTHERWISE;
  }

  @Override
  public String clamped(LawChange.Clamped change) {
    return OTHERWISE;
  }

  @Override
  public String noise(LawChange.Noise change) {
    return OTHERWISE;
  }

  @Override
  public String outliers(LawChange.Outliers change) {
    return OTHERWISE;
  }
}

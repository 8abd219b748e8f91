package dev.datagen.core.validation.law;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.api.modifier.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * What modifiers that read nothing of the row make of a law of numbers, one modifier after the
 * other. Each step answers why it cannot be followed; empty if it can. Mutable.
 */
final class FixedNumbers implements LawChange.Visitor<String> {

  private static final String DONE = "";

  /** The law of the numbers that do not stand out. */
  private NumberLaw others;

  /** The same with fewer noises, which an average over factors does not multiply beyond reach. */
  private NumberLaw rough;

  private boolean noisy;

  /** The law of those that do; null unless there are outliers. */
  private NumberLaw standing;

  private LawChange.Outliers hit;
  private ColumnType type;
  private Modifier modifier;

  /**
   * @param law what the generator draws
   * @param type what it gives
   */
  FixedNumbers(NumberLaw law, ColumnType type) {
    this.others = law;
    this.rough = law;
    this.type = type;
  }

  /** Takes all modifiers and gives the reason why one cannot be followed; empty if all can. */
  String take(List<Modifier> modifiers, List<LawChange> changes) {
    for (int i = 0; i < changes.size(); i++) {
      modifier = modifiers.get(i);
      String reason = changes.get(i).accept(this);
      if (!reason.isEmpty()) {
        return reason;
      }
      type = modifier.output();
    }
    return DONE;
  }

  /** Moves numbers beyond bounds to them. */
  void clamp(Clamp bounds) {
    clamp(bounds.min(), bounds.max());
  }

  private void clamp(double min, double max) {
    others = others.clamped(min, max);
    rough = rough.clamped(min, max);
    standing = standing == null ? null : standing.clamped(min, max);
  }

  /** The law that came of it. */
  DeclaredLaw.Numbers law() {
    return hit == null
        ? new DeclaredLaw.Numbers(others, Optional.empty())
        : new DeclaredLaw.Numbers(
            new MixedLaw(hit.rate(), others, standing),
            Optional.of(new DeclaredLaw.Outlying(hit.rate(), others, standing, hit.clustering())));
  }

  @Override
  public String unchanged(LawChange.Unchanged change) {
    return DONE;
  }

  @Override
  public String follows(LawChange.Follows change) {
    FixedStep step = new FixedStep(modifier, type);
    others = step.imageOf(others);
    rough = step.imageOf(rough);
    standing = standing == null ? null : step.imageOf(standing);
    return others == null || hit != null && standing == null
        ? "an expression turns the order of the values about"
        : DONE;
  }

  @Override
  public String clamped(LawChange.Clamped change) {
    clamp(change.min(), change.max());
    return DONE;
  }

  @Override
  public String noise(LawChange.Noise change) {
    if (change.std() == 0) {
      return DONE;
    }
    if (noisy) {
      return "noise upon other noise takes too long to calculate";
    }
    noisy = true;
    others = NoisyLaw.of(others, change.std(), change.relative());
    rough = NoisyLaw.rough(rough, change.std(), change.relative());
    standing = standing == null ? null : NoisyLaw.rough(standing, change.std(), change.relative());
    return DONE;
  }

  @Override
  public String outliers(LawChange.Outliers change) {
    if (hit != null) {
      return "two modifiers make outliers, which cannot be told apart";
    }
    hit = change;
    standing = MultipliedLaw.of(rough, change.factors());
    return DONE;
  }

  @Override
  public String shifted(LawChange.Shifted change) {
    return OneNumber.OF_TIMES;
  }

  @Override
  public String timeNoise(LawChange.TimeNoise change) {
    return OneNumber.OF_TIMES;
  }

  @Override
  public String redrawn(LawChange.Redrawn change) {
    return OneNumber.OF_TIMES;
  }
}

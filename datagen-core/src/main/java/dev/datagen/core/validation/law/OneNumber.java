package dev.datagen.core.validation.law;

import dev.datagen.api.law.ComputedLaw;
import dev.datagen.api.law.Law;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.law.NumberLaw;

/**
 * Whether everything random about a value can be led back to one number, modifier by modifier. Each
 * step answers why not; empty if it can. Mutable.
 */
final class OneNumber implements LawChange.Visitor<String> {

  static final String OF_TIMES = "a modifier of times stands on numbers";

  private static final String DONE = "";

  private boolean scaled;
  private boolean drawn;
  private boolean hit;

  /**
   * @param law the law of what the generator gives
   */
  OneNumber(Law law) {
    boolean computed = law instanceof ComputedLaw;
    scaled = computed || law instanceof NumberLaw;
    drawn = !computed;
  }

  @Override
  public String unchanged(LawChange.Unchanged change) {
    return DONE;
  }

  @Override
  public String follows(LawChange.Follows change) {
    scaled &= !drawn || change.influence().isPresent();
    return DONE;
  }

  @Override
  public String clamped(LawChange.Clamped change) {
    scaled &= !drawn;
    return DONE;
  }

  @Override
  public String noise(LawChange.Noise change) {
    if (drawn && !(change.relative() && scaled) || hit) {
      return "the noise of jitter and the values drawn cannot be told apart";
    }
    drawn = true;
    scaled &= change.relative();
    return DONE;
  }

  @Override
  public String outliers(LawChange.Outliers change) {
    if (!scaled || hit) {
      return "outliers come behind what is no mere factor";
    }
    hit = true;
    drawn = true;
    return DONE;
  }

  @Override
  public String shifted(LawChange.Shifted change) {
    return OF_TIMES;
  }

  @Override
  public String timeNoise(LawChange.TimeNoise change) {
    return OF_TIMES;
  }

  @Override
  public String redrawn(LawChange.Redrawn change) {
    return OF_TIMES;
  }
}

package dev.datagen.core.validation.behaviour;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import java.util.List;
import java.util.Set;

/**
 * A declared law that cannot be held against data: says so, with the reason.
 *
 * @param subject what it is about
 * @param reason why, in words
 */
record UncheckedColumn(Subject subject, String reason) implements Check<Boolean> {

  @Override
  public Set<String> reads() {
    return Set.of(subject.attribute());
  }

  @Override
  public List<Finding> notChecked(String obstacle) {
    return List.of(subject.finding().notChecked(obstacle));
  }

  @Override
  public Boolean observe(Observed chunk) {
    return true;
  }

  @Override
  public Boolean merge(Boolean earlier, Boolean later) {
    return true;
  }

  @Override
  public List<Finding> conclude(Boolean state) {
    return List.of(subject.finding().notChecked(reason));
  }
}

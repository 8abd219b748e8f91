package dev.datagen.core.validation.behaviour;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import java.util.List;
import java.util.Set;

/**
 * Something declared that cannot be held against data: says so, with the reason.
 *
 * @param attribute the column
 * @param findings what is not checked, and why
 */
record UncheckedColumn(String attribute, List<Finding> findings) implements Check<Boolean> {

  static UncheckedColumn of(Subject subject, String reason) {
    return new UncheckedColumn(subject.attribute(), List.of(subject.finding().notChecked(reason)));
  }

  @Override
  public Set<String> reads() {
    return Set.of(attribute);
  }

  @Override
  public List<Finding> notChecked(String obstacle) {
    return findings;
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
    return findings;
  }
}

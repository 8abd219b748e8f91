package dev.datagen.core.validation.composite;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import java.util.List;
import java.util.Set;

/**
 * A target that cannot be checked.
 *
 * @param attribute a column of its table
 * @param finding says why
 */
record NoComposite(String attribute, Finding finding) implements Check<Boolean> {

  @Override
  public Set<String> reads() {
    return Set.of(attribute);
  }

  @Override
  public List<Finding> notChecked(String reason) {
    return List.of(finding);
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
    return List.of(finding);
  }
}

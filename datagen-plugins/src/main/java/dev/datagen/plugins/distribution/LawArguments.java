package dev.datagen.plugins.distribution;

import dev.datagen.api.generator.Clamp;
import dev.datagen.api.option.Doc;
import dev.datagen.api.option.Example;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.Literal;
import dev.datagen.api.option.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A probability law as a schema declares it.
 *
 * @param type the family
 * @param params its parameters by name, all numbers
 * @param clamp least and greatest value, or null
 */
@Doc("Numbers drawn from a probability law, each row's on its own.")
@Example("{\"type\": \"normal\", \"params\": {\"mean\": 50, \"std\": 12.5}, \"clamp\": [0, 100]}")
public record LawArguments(
    @Doc("The family of laws.") LawType type,
    @Doc("The law's parameters: numbers, by the names listed with each type.")
        Map<String, Literal> params,
    @Doc("[min, max]: values beyond a bound become the bound, again after the modifiers.") @Nullable
        List<Double> clamp) {

  /**
   * The clamp, where there is one.
   *
   * @throws InvalidArgument if it is no pair of ordered numbers
   */
  public Optional<Clamp> bounds() {
    if (clamp == null) {
      return Optional.empty();
    }
    String hint = "write [min, max]";
    if (clamp.size() != 2) {
      throw new InvalidArgument("clamp", "has " + clamp.size() + " numbers, not 2", hint);
    }
    for (int i = 0; i < 2; i++) {
      if (clamp.get(i) == null || !Double.isFinite(clamp.get(i))) {
        throw new InvalidArgument("clamp[" + i + "]", "is not a finite number", hint);
      }
    }
    if (clamp.get(0) > clamp.get(1)) {
      throw new InvalidArgument(
          "clamp", "the lower bound " + clamp.get(0) + " exceeds the upper " + clamp.get(1), hint);
    }
    return Optional.of(new Clamp(clamp.get(0), clamp.get(1)));
  }
}

package dev.datagen.plugins.choice;

import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.GeneratorFactory;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.plan.ColumnContext;
import org.pf4j.Extension;

/** The generator {@code choice}: one of several values by weights. */
@Extension
public final class ChoiceFactory implements GeneratorFactory<ChoiceArguments> {

  @Override
  public String id() {
    return "choice";
  }

  @Override
  public Class<ChoiceArguments> arguments() {
    return ChoiceArguments.class;
  }

  @Override
  public Generator plan(ChoiceArguments arguments, ColumnContext context) {
    if (arguments.choices() == null && arguments.choicesRef() == null) {
      throw new InvalidArgument(
          "", "has nothing to choose from", "give choices, or choices_ref \"table.column\"");
    }
    if (arguments.choices() != null && arguments.choicesRef() != null) {
      throw new InvalidArgument(
          "choices_ref", "stands beside choices", "give choices or choices_ref, not both");
    }
    Weights weights = Weights.of(arguments);
    if (context.unique() && !weights.areUniform()) {
      throw new InvalidArgument(
          weights.argument(),
          "a unique column takes every choice at most once, whatever it weighs",
          "leave out the weights, or the uniqueness");
    }
    return arguments.choices() != null
        ? LiteralChoice.plan(arguments.choices(), weights, context)
        : RowChoice.plan(arguments.choicesRef(), weights, context);
  }
}

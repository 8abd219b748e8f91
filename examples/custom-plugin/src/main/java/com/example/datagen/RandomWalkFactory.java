package com.example.datagen;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.option.InvalidArgument;
import org.pf4j.Extension;

/** The modifier {@code random_walk}. */
@Extension
public final class RandomWalkFactory implements ModifierFactory<RandomWalkArguments> {

  @Override
  public String id() {
    return "random_walk";
  }

  @Override
  public Class<RandomWalkArguments> arguments() {
    return RandomWalkArguments.class;
  }

  @Override
  public Modifier plan(RandomWalkArguments arguments, ModifierContext context) {
    if (context.inputType().kind() != ColumnType.Kind.FLOAT) {
      throw new InvalidArgument(
          "", "walks over floats, but the values are " + context.inputType(), "make it a float");
    }
    return new RandomWalk(arguments.maxStep());
  }
}

package dev.datagen.plugins.modifier.effect;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.modifier.ModifierFactory;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/** Shows the generator that a modifier puts in place of the column's as if it were a modifier. */
record ReplacedGenerator(EffectFactory factory) implements ModifierFactory<EffectArguments> {

  @Override
  public String id() {
    return factory.id();
  }

  @Override
  public Class<EffectArguments> arguments() {
    return factory.arguments();
  }

  @Override
  public Modifier plan(EffectArguments arguments, ModifierContext context) {
    factory.plan(arguments, context);
    Generator generator = context.generator();
    return new Modifier() {
      @Override
      public ColumnType output() {
        return generator.output();
      }

      @Override
      public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
        return generator.generate(rows, key, inputs);
      }
    };
  }
}

package com.example.datagen;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.testkit.contract.ModifierCase;
import dev.datagen.testkit.contract.ModifierContract;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The contract of modifiers. */
class RandomWalkTest extends ModifierContract {

  @Override
  protected Stream<ModifierCase> cases() {
    double[] prices = DoubleStream.iterate(10, price -> price + 3).limit(60).toArray();
    return Stream.of(
        ModifierCase.of(
                new RandomWalkFactory(),
                new RandomWalkArguments(0.5),
                ColumnType.FLOAT,
                DoubleColumn.of(prices))
            .under(20, 0, 1, 30, 9));
  }
}

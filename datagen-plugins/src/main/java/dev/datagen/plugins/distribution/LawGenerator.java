package dev.datagen.plugins.distribution;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;

/** Numbers of a law: integers where it makes nothing else. */
record LawGenerator(Law numbers, Optional<Clamp> clamp) implements Generator {

  @Override
  public ColumnType output() {
    return numbers.isInteger() ? ColumnType.INT : ColumnType.FLOAT;
  }

  @Override
  public Optional<Clamp> support() {
    return numbers.support();
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    if (numbers.isInteger()) {
      long[] integers = new long[rows.size()];
      numbers.fillIntegers(rows, key, integers);
      return LongColumn.of(integers);
    }
    double[] values = new double[rows.size()];
    numbers.fill(rows, key, values);
    return DoubleColumn.of(values);
  }

  @Override
  public Optional<dev.datagen.api.law.Law> law() {
    return numbers.declared().map(declared -> declared);
  }
}

package dev.datagen.core.plan;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.InvertibleGenerator;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/** A generator of unique values that goes on behind the rows of earlier repetitions. */
class Continued implements Generator {

  private final Generator generator;
  private final long rowsBefore;

  private Continued(Generator generator, long rowsBefore) {
    this.generator = generator;
    this.rowsBefore = rowsBefore;
  }

  static Generator of(Generator generator, long rowsBefore) {
    return generator instanceof InvertibleGenerator invertible
        ? new Inverse(invertible, rowsBefore)
        : new Continued(generator, rowsBefore);
  }

  @Override
  public ColumnType output() {
    return generator.output();
  }

  @Override
  public Column generate(Rows rows, RandomKey key, Inputs inputs) {
    return generator.generate(rows.movedBy(rowsBefore), key, inputs);
  }

  @Override
  public boolean unique() {
    return true;
  }

  @Override
  public boolean mayBeNull() {
    return generator.mayBeNull();
  }

  @Override
  public boolean perParent() {
    return generator.perParent();
  }

  private static final class Inverse extends Continued implements InvertibleGenerator {

    private final InvertibleGenerator generator;
    private final long rowsBefore;

    Inverse(InvertibleGenerator generator, long rowsBefore) {
      super(generator, rowsBefore);
      this.generator = generator;
      this.rowsBefore = rowsBefore;
    }

    @Override
    public long rowOf(long value) {
      return Math.max(-1, generator.rowOf(value) - rowsBefore);
    }
  }
}

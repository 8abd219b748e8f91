package com.example.datagen;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;

/**
 * A walk within each parent: a row's value is that of the row before plus a random step. Since a
 * step needs the rows before it, the engine is asked to hand over every child of a parent from the
 * first one on ({@link #perParent}).
 */
record RandomWalk(double maxStep) implements Modifier {

  @Override
  public ColumnType output() {
    return ColumnType.FLOAT;
  }

  @Override
  public boolean perParent() {
    return true;
  }

  @Override
  public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
    double[] given = ((DoubleColumn) column).values();
    double[] walked = new double[given.length];
    double[] steps = new double[given.length];
    key.fillUniform(rows, 0, steps);
    for (int i = 0; i < walked.length; i++) {
      boolean first = rows.ordinals()[i] == 0;
      walked[i] = first ? given[i] : walked[i - 1] + (2 * steps[i] - 1) * maxStep;
    }
    return new DoubleColumn(walked, column.nulls()); // what is null stays null
  }
}

package dev.datagen.plugins.modifier.outlier;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.law.TimeLaw;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;

/**
 * Times of the rows hit replaced by times drawn from a generator without patterns.
 *
 * @param outliers which rows are hit
 * @param times draws the replacements; of the same type as the values
 */
record OutlyingTimes(OutlierRows outliers, Generator times) implements Modifier {

  @Override
  public boolean injects() {
    return true;
  }

  @Override
  public ColumnType output() {
    return times.output();
  }

  @Override
  public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
    int[] hits = outliers.hits(rows, key);
    if (hits.length == 0) {
      return column;
    }
    LongColumn drawn = (LongColumn) times.generate(rows, key.derive("time"), inputs);
    long[] values = ((LongColumn) column).values().clone();
    for (int hit : hits) {
      values[hit] = drawn.isNull(hit) ? values[hit] : drawn.values()[hit];
    }
    return new LongColumn(values, column.nulls());
  }

  @Override
  public boolean perParent() {
    return times.perParent();
  }

  @Override
  public Optional<LawChange> lawChange() {
    return times
        .law()
        .filter(TimeLaw.class::isInstance)
        .map(law -> new LawChange.Redrawn(outliers.rate(), (TimeLaw) law, outliers.clustering()));
  }
}

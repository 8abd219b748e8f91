package dev.datagen.plugins.modifier.mapping;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.option.Literal;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.Numbers;
import dev.datagen.plugins.modifier.key.LongIds;
import java.util.Map;
import java.util.Optional;

/**
 * What integers, decimals, datetimes or dates become. Integers in a float or decimal column may
 * become real numbers.
 */
final class LongMapping implements Modifier {

  private final ColumnType input;
  private final LongIds ids;
  private final long[] whole;
  private final double[] real;

  private LongMapping(ColumnType input, LongIds ids, long[] whole, double[] real) {
    this.input = input;
    this.ids = ids;
    this.whole = whole;
    this.real = real;
  }

  static LongMapping of(Map<String, Literal> mapping, ModifierContext context) {
    ColumnType input = context.inputType();
    boolean toReal =
        input.kind() == ColumnType.Kind.INT
            && context.type().isNumeric()
            && context.type().kind() != ColumnType.Kind.INT;
    LongIds ids = new LongIds();
    long[] whole = new long[mapping.size()];
    double[] real = toReal ? new double[mapping.size()] : null;
    for (Map.Entry<String, Literal> entry : mapping.entrySet()) {
      int known = ids.size();
      int id = ids.add((Long) MappedValue.old(entry.getKey(), input));
      if (id < known) {
        throw MappedValue.twice(entry.getKey());
      }
      Object replacement =
          MappedValue.replacement(
              entry.getKey(), entry.getValue(), toReal ? ColumnType.FLOAT : input);
      if (toReal) {
        real[id] = (Double) replacement;
      } else {
        whole[id] = (Long) replacement;
      }
    }
    return new LongMapping(input, ids, whole, real);
  }

  @Override
  public ColumnType output() {
    return real == null ? input : ColumnType.FLOAT;
  }

  @Override
  public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
    long[] values = ((LongColumn) column).values();
    if (real != null) {
      double[] mapped = Numbers.copy(column, input);
      for (int i = 0; i < values.length; i++) {
        int id = ids.find(values[i]);
        mapped[i] = id < 0 ? mapped[i] : real[id];
      }
      return new DoubleColumn(mapped, column.nulls());
    }
    long[] mapped = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      int id = ids.find(values[i]);
      mapped[i] = id < 0 ? values[i] : whole[id];
    }
    return new LongColumn(mapped, column.nulls());
  }

  @Override
  public Optional<LawChange> lawChange() {
    return Optional.of(new LawChange.Follows(Optional.empty()));
  }
}

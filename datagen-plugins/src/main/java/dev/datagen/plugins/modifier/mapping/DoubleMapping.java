package dev.datagen.plugins.modifier.mapping;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
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
 * What real numbers become. On their way to an int or decimal column they are matched by the value
 * that the column would store, so that {@code "3"} stands for 2.7 in an int column.
 */
final class DoubleMapping implements Modifier {

  private final double unit;
  private final LongIds ids;
  private final double[] replacements;

  private DoubleMapping(double unit, LongIds ids, double[] replacements) {
    this.unit = unit;
    this.ids = ids;
    this.replacements = replacements;
  }

  static DoubleMapping of(Map<String, Literal> mapping, ModifierContext context) {
    ColumnType type = context.type().isNumeric() ? context.type() : ColumnType.FLOAT;
    boolean rounded = type.kind() != ColumnType.Kind.FLOAT;
    LongIds ids = new LongIds();
    double[] replacements = new double[mapping.size()];
    for (Map.Entry<String, Literal> entry : mapping.entrySet()) {
      Object old = MappedValue.old(entry.getKey(), type);
      int known = ids.size();
      int id = ids.add(rounded ? (Long) old : Double.doubleToLongBits((Double) old + 0.0));
      if (id < known) {
        throw MappedValue.twice(entry.getKey());
      }
      replacements[id] =
          (Double) MappedValue.replacement(entry.getKey(), entry.getValue(), ColumnType.FLOAT);
    }
    return new DoubleMapping(rounded ? Numbers.powerOfTen(type.scale()) : 0, ids, replacements);
  }

  @Override
  public ColumnType output() {
    return ColumnType.FLOAT;
  }

  @Override
  public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
    double[] values = ((DoubleColumn) column).values();
    double[] mapped = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      long old =
          unit == 0
              ? Double.doubleToLongBits(values[i] + 0.0)
              : (long) Math.floor(values[i] * unit + 0.5);
      int id = ids.find(old);
      mapped[i] = id < 0 ? values[i] : replacements[id];
    }
    return new DoubleColumn(mapped, column.nulls());
  }

  @Override
  public Optional<LawChange> lawChange() {
    return Optional.of(new LawChange.Follows(Optional.empty()));
  }
}

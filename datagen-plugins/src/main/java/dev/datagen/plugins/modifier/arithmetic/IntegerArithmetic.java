package dev.datagen.plugins.modifier.arithmetic;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import java.util.Optional;

/**
 * Integers and an integer constant, in 64 bits: doubles would lose digits beyond 2^53. A result
 * that does not fit is a row error.
 *
 * @param operation what to do
 * @param constant the right-hand side
 */
record IntegerArithmetic(Operation operation, long constant) implements Modifier {

  private static final double EXACT = 0x1p53;

  /** Operations on 64-bit integers. */
  enum Operation {
    ADD("+"),
    MULTIPLY("×");

    private final String sign;

    Operation(String sign) {
      this.sign = sign;
    }
  }

  /** Whether a number written in a schema is an integer that a double holds exactly. */
  static boolean isExact(double constant) {
    return constant == StrictMath.rint(constant) && Math.abs(constant) <= EXACT;
  }

  @Override
  public ColumnType output() {
    return ColumnType.INT;
  }

  @Override
  public Column modify(Column column, Rows rows, RandomKey key, Inputs inputs) {
    long[] values = ((LongColumn) column).values();
    long[] results = new long[values.length];
    boolean fits =
        switch (operation) {
          case ADD -> add(values, results);
          case MULTIPLY -> multiply(values, results);
        };
    if (!fits) {
      requireFitting(column, values);
    }
    return new LongColumn(results, column.nulls());
  }

  private boolean add(long[] values, long[] sums) {
    long overflow = 0;
    for (int i = 0; i < values.length; i++) {
      long sum = values[i] + constant;
      overflow |= (values[i] ^ sum) & (constant ^ sum);
      sums[i] = sum;
    }
    return overflow >= 0;
  }

  private boolean multiply(long[] values, long[] products) {
    boolean fits = true;
    for (int i = 0; i < values.length; i++) {
      long product = values[i] * constant;
      fits &= Math.multiplyHigh(values[i], constant) == product >> 63;
      products[i] = product;
    }
    return fits;
  }

  private void requireFitting(Column column, long[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!column.isNull(i) && !fits(values[i])) {
        throw new RowError(
            i, values[i] + " " + operation.sign + " " + constant + " does not fit 64 bits");
      }
    }
  }

  private boolean fits(long value) {
    long[] one = {value};
    return operation == Operation.ADD ? add(one, new long[1]) : multiply(one, new long[1]);
  }

  @Override
  public Optional<LawChange> lawChange() {
    return Optional.of(new LawChange.Follows(Optional.empty()));
  }
}

package dev.datagen.plugins.modifier.calendar;

import dev.datagen.api.column.Nulls;
import dev.datagen.api.law.Influence;
import dev.datagen.api.law.LawChange;
import dev.datagen.api.modifier.ModifierContext;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.RealModifier;
import dev.datagen.plugins.modifier.RowTime;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * Value × growth since the timeframe's start, in years of 365.25 days: exponential base^years,
 * linear a + b·years, logarithmic a + b·ln(years + 1) (from year 0 on). Rows without a time stay as
 * they are.
 */
final class Trend extends RealModifier {

  private static final double MICROS_OF_A_YEAR = 365.25 * 86_400e6;

  private final TrendArguments.Type type;
  private final double a;
  private final double b;
  private final long start;
  private final RowTime time;

  Trend(
      TrendArguments.Type type,
      double[] coefficients,
      long start,
      RowTime time,
      ModifierContext context) {
    super("trend", context);
    this.type = type;
    this.a = coefficients[0];
    this.b = coefficients[1];
    this.start = start;
    this.time = time;
  }

  @Override
  protected void change(double[] values, Rows rows, RandomKey key, Inputs inputs) {
    double[] factors = years(time.micros(inputs));
    switch (type) {
      case EXPONENTIAL -> {
        double log = FastMath.log(a);
        for (int i = 0; i < factors.length; i++) {
          factors[i] = FastMath.exp(log * factors[i]);
        }
      }
      case LINEAR -> {
        for (int i = 0; i < factors.length; i++) {
          factors[i] = a + b * factors[i];
        }
      }
      case LOGARITHMIC -> {
        for (int i = 0; i < factors.length; i++) {
          factors[i] = a + b * FastMath.log1p(Math.max(0, factors[i]));
        }
      }
    }
    Nulls timeless = time.nulls(inputs);
    for (int i = 0; i < values.length; i++) {
      values[i] *= timeless.isNull(i) ? 1 : factors[i];
    }
  }

  private double[] years(long[] micros) {
    double[] years = new double[micros.length];
    for (int i = 0; i < years.length; i++) {
      years[i] = (micros[i] - start) / MICROS_OF_A_YEAR;
    }
    return years;
  }

  @Override
  public Optional<LawChange> lawChange() {
    String name = type.name().toLowerCase(Locale.ROOT);
    return Optional.of(
        new LawChange.Follows(Optional.of(new Influence("trend", name, Optional.empty()))));
  }
}

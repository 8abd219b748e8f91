package dev.datagen.core.chart;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.law.NumberLaw;
import dev.datagen.core.chart.TableCharts.Bar;
import dev.datagen.core.chart.TableCharts.Bars;
import dev.datagen.core.chart.TableCharts.Form;
import dev.datagen.core.evaluate.cast.ValueText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers by range, where nearly all of them lie. */
final class Histogram {

  private static final int MOST_BARS = 40;
  private static final double LEFT_OUT = 0.004;

  private Histogram() {}

  static Bars of(NumberCounts counts, Optional<NumberLaw> law, ColumnType type) {
    long total = counts.total();
    int from = edge(counts.counts(), total, false);
    int to = edge(counts.counts(), total, true) + 1;
    int step = 1;
    while (ends(from, to, step) > bars(total)) {
      step *= 2;
    }
    List<Bar> bars = new ArrayList<>();
    // whole steps of the number line, so that bars mean the same whatever was left out
    for (int i = Math.floorDiv(from, step) * step; i < to; i += step) {
      double start = counts.start(i);
      double end = counts.start(i + step);
      long inside = 0;
      for (int bin = Math.max(0, i); bin < Math.min(i + step, counts.counts().length); bin++) {
        inside += counts.counts()[bin];
      }
      double declared = law.map(numbers -> share(numbers, start, end, type)).orElse(Double.NaN);
      bars.add(new Bar(label(start, end), (double) inside / total, declared));
    }
    String title = to - from < counts.counts().length ? "99 % of the values" : "values";
    return new Bars(title, Form.HISTOGRAM, bars);
  }

  /** Few values make few bars, or there would be nothing but gaps. */
  private static double bars(long total) {
    return Math.max(8, Math.min(MOST_BARS, 2 * Math.sqrt(total)));
  }

  private static int ends(int from, int to, int step) {
    return (-Math.floorDiv(-to, step)) - Math.floorDiv(from, step);
  }

  /** The bin before (behind) which only so few values lie that they may be left out. */
  private static int edge(long[] counts, long total, boolean upper) {
    long outside = 0;
    for (int i = 0; i < counts.length; i++) {
      int bin = upper ? counts.length - 1 - i : i;
      outside += counts[bin];
      if (outside > total * LEFT_OUT) {
        return bin;
      }
    }
    return upper ? counts.length - 1 : 0;
  }

  /** The share of stored values in [start, end): what is stored was rounded half up. */
  private static double share(NumberLaw law, double start, double end, ColumnType type) {
    if (type.kind() == ColumnType.Kind.FLOAT) {
      return Math.max(0, law.below(end) - law.below(start));
    }
    double half = 0.5 / StrictMath.pow(10, type.scale());
    return Math.max(0, law.below(end - half) - law.below(start - half));
  }

  private static String label(double start, double end) {
    return rounded(start) + " … " + rounded(end);
  }

  private static String rounded(double value) {
    BigDecimal exact = new BigDecimal(value);
    int digits = Math.max(4, exact.precision() - exact.scale());
    return ValueText.of(exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).doubleValue());
  }
}

package dev.datagen.core.chart;

import dev.datagen.api.column.ColumnType;
import dev.datagen.core.chart.TableCharts.Bar;
import dev.datagen.core.chart.TableCharts.Bars;
import dev.datagen.core.chart.TableCharts.Form;
import dev.datagen.core.evaluate.cast.ValueText;
import dev.datagen.core.validation.law.DeclaredLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Numbers that are chosen from a list. */
final class Listing {

  private static final int MOST = 24;

  private Listing() {}

  /** The shares of listed numbers; a histogram where they lie too close to be told apart. */
  static Bars of(NumberCounts counts, DeclaredLaw.Listed listed, ColumnType type) {
    Map<Double, Double> declared = new TreeMap<>();
    double unit = StrictMath.pow(10, type.scale());
    for (int i = 0; i < listed.shares().length; i++) {
      Object value = listed.values().value(i);
      if (value instanceof Number number) {
        declared.merge(number.doubleValue() / unit, listed.shares()[i], Double::sum);
      }
    }
    List<Bar> bars = new ArrayList<>();
    long total = counts.total();
    int last = -1;
    for (Map.Entry<Double, Double> entry : declared.entrySet()) {
      int bin =
          (int) (Math.floor(entry.getKey() / counts.width()) - counts.start(0) / counts.width());
      boolean seen = bin >= 0 && bin < counts.counts().length;
      if (bin == last || bars.size() == MOST) {
        return counts.isEmpty() ? null : Histogram.of(counts, Optional.empty(), type);
      }
      last = bin;
      bars.add(
          new Bar(
              ValueText.of(entry.getKey()),
              seen && total > 0 ? (double) counts.counts()[bin] / total : 0,
              entry.getValue()));
    }
    return new Bars("shares", Form.LIST, bars);
  }
}

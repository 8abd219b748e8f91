package dev.datagen.core.chart;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Dimension;
import dev.datagen.api.law.TimeLaw;
import dev.datagen.core.chart.TableCharts.Bar;
import dev.datagen.core.chart.TableCharts.Bars;
import dev.datagen.core.chart.TableCharts.ColumnChart;
import dev.datagen.core.chart.TableCharts.Form;
import dev.datagen.core.chart.TableCharts.Week;
import dev.datagen.core.dataset.ColumnSpec;
import dev.datagen.core.evaluate.cast.ValueText;
import dev.datagen.core.plan.ColumnRecipe;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.validation.law.DeclaredLaw;
import dev.datagen.core.validation.law.DeclaredLaws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns counts into charts, with what was declared beside what was seen. */
final class Charts {

  private static final int MOST_LISTED = 12;
  private static final Set<String> KEYS = Set.of("sequence", "lookup");

  private Charts() {}

  static TableCharts of(TablePlan table, TableCounts counts, Map<String, TableCounts> all) {
    List<ColumnChart> columns = new ArrayList<>();
    for (int i = 0; i < table.spec().columns().size(); i++) {
      columns.add(column(table, table.spec().columns().get(i), counts.columns().get(i)));
    }
    return new TableCharts(table.name(), counts.rows(), columns, TableBars.of(table, counts, all));
  }

  private static ColumnChart column(TablePlan table, ColumnSpec column, ColumnCounts counts) {
    Optional<ColumnRecipe> recipe = table.recipe(column.name());
    DeclaredLaw law = recipe.map(DeclaredLaws::of).orElse(DeclaredLaw.nothing());
    boolean key =
        column.name().equals(table.spec().pk())
            || recipe.isPresent() && KEYS.contains(column.generator().id());
    return new ColumnChart(
        column.name(),
        column.type().toString(),
        recipe.isPresent() ? column.generator().id() : "walk",
        counts.nulls(),
        least(column.type(), counts),
        greatest(column.type(), counts),
        key ? null : bars(column.type(), counts, law),
        column.type().kind() == ColumnType.Kind.DATETIME ? week(counts, law) : null);
  }

  private static String least(ColumnType type, ColumnCounts counts) {
    if (type.isTemporal()) {
      return counts.earliest() > counts.latest() ? null : time(counts.earliest(), type);
    }
    return counts.numbers().isEmpty() ? null : number(counts.numbers().min());
  }

  private static String greatest(ColumnType type, ColumnCounts counts) {
    if (type.isTemporal()) {
      return counts.earliest() > counts.latest() ? null : time(counts.latest(), type);
    }
    return counts.numbers().isEmpty() ? null : number(counts.numbers().max());
  }

  private static String time(long micros, ColumnType type) {
    String text = ValueText.of(micros, ColumnType.DATETIME);
    return type.kind() == ColumnType.Kind.DATE ? text.substring(0, 10) : text;
  }

  private static String number(double value) {
    double rounded = Math.rint(value * 1e4) / 1e4;
    return ValueText.of(Math.abs(rounded) > 1e12 || !Double.isFinite(rounded) ? value : rounded);
  }

  private static Bars bars(ColumnType type, ColumnCounts counts, DeclaredLaw law) {
    return switch (type.kind()) {
      case INT, FLOAT, DECIMAL -> numbers(type, counts, law);
      case STRING, BOOL -> texts(counts, law);
      case DATE, DATETIME -> null;
    };
  }

  private static Bars numbers(ColumnType type, ColumnCounts counts, DeclaredLaw law) {
    if (law instanceof DeclaredLaw.Listed listed) {
      return Listing.of(counts.numbers(), listed, type);
    }
    Optional<dev.datagen.api.law.NumberLaw> declared =
        law instanceof DeclaredLaw.Numbers numbers ? Optional.of(numbers.law()) : Optional.empty();
    return counts.numbers().isEmpty() ? null : Histogram.of(counts.numbers(), declared, type);
  }

  private static Bars texts(ColumnCounts counts, DeclaredLaw law) {
    Map<String, Long> seen = counts.texts().counts();
    double total = seen.values().stream().mapToLong(Long::longValue).sum();
    boolean nearlyAllDiffer =
        !(law instanceof DeclaredLaw.Listed) && seen.size() > 2 && total < 3.0 * seen.size();
    if (counts.texts().isTooMany() || seen.isEmpty() || nearlyAllDiffer) {
      return null;
    }
    Map<String, Double> declared = new HashMap<>();
    if (law instanceof DeclaredLaw.Listed listed) {
      for (int i = 0; i < listed.shares().length; i++) {
        declared.merge(String.valueOf(listed.values().value(i)), listed.shares()[i], Double::sum);
      }
    }
    Set<String> names = new java.util.TreeSet<>(seen.keySet());
    names.addAll(declared.keySet());
    List<Bar> bars =
        names.stream()
            .map(
                name ->
                    new Bar(
                        name,
                        seen.getOrDefault(name, 0L) / total,
                        declared.isEmpty() ? Double.NaN : declared.getOrDefault(name, 0.0)))
            .sorted(Comparator.comparingDouble((Bar bar) -> -bar.observed()))
            .limit(MOST_LISTED)
            .toList();
    String title = names.size() > bars.size() ? "the most frequent of " + names.size() : "shares";
    return new Bars(title, Form.LIST, bars);
  }

  private static Week week(ColumnCounts counts, DeclaredLaw law) {
    double total = 0;
    for (long[] day : counts.week()) {
      for (long hour : day) {
        total += hour;
      }
    }
    if (total == 0) {
      return null;
    }
    double[][] observed = new double[7][24];
    for (int day = 0; day < 7; day++) {
      for (int hour = 0; hour < 24; hour++) {
        observed[day][hour] = counts.week()[day][hour] / total;
      }
    }
    return new Week(
        observed, law instanceof DeclaredLaw.Times times ? declared(times.law()) : null);
  }

  private static double[][] declared(TimeLaw law) {
    double[] days = law.patterns().get(Dimension.DOW);
    double[] hours = law.patterns().get(Dimension.HOUR);
    if (days == null && hours == null) {
      return null;
    }
    double[][] shares = new double[7][24];
    double total = 0;
    for (int day = 0; day < 7; day++) {
      for (int hour = 0; hour < 24; hour++) {
        shares[day][hour] = (days == null ? 1 : days[day]) * (hours == null ? 1 : hours[hour]);
        total += shares[day][hour];
      }
    }
    for (double[] day : shares) {
      for (int hour = 0; hour < 24; hour++) {
        day[hour] /= total;
      }
    }
    return shares;
  }
}

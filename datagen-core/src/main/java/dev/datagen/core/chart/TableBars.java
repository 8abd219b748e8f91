package dev.datagen.core.chart;

import dev.datagen.core.chart.TableCharts.Bar;
import dev.datagen.core.chart.TableCharts.Bars;
import dev.datagen.core.chart.TableCharts.Form;
import dev.datagen.core.dataset.NodeSpec;
import dev.datagen.core.dataset.StageConfigSpec;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.rows.DiscreteLaw;
import dev.datagen.core.rows.FanoutLaws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Charts of a table as a whole: fan-out and funnel. */
final class TableBars {

  private static final int MOST = 40;
  private static final String STAGE = "stage_name";

  private TableBars() {}

  static List<Bars> of(TablePlan table, TableCounts counts, Map<String, TableCounts> all) {
    List<Bars> charts = new ArrayList<>();
    if (table.spec().stageConfig() != null) {
      funnel(table, counts, all, charts);
    } else if (table.parent() != null && table.spec().stateTransitionModel() == null) {
      fanout(table, counts, all, charts);
    }
    return charts;
  }

  private static void fanout(
      TablePlan table, TableCounts counts, Map<String, TableCounts> all, List<Bars> charts) {
    Map<Long, Long> seen = new TreeMap<>(counts.runs().lengths());
    TableCounts parents = all.get(table.parent().name());
    if (seen.isEmpty() || parents == null || parents.rows() == 0) {
      return;
    }
    long withRows = seen.values().stream().mapToLong(Long::longValue).sum();
    seen.put(0L, Math.max(0, parents.rows() - withRows));
    double total = seen.values().stream().mapToLong(Long::longValue).sum();
    long greatest = seen.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    boolean plain = table.spec().modifiers().isEmpty() && hasNoFactors(table);
    DiscreteLaw law = plain ? FanoutLaws.of(table.spec().fanout()) : null;
    long step = Math.max(1, (greatest + MOST) / MOST);
    List<Bar> bars = new ArrayList<>();
    for (long from = 0; from <= greatest; from += step) {
      double observed = 0;
      double declared = law == null ? Double.NaN : 0;
      for (long count = from; count < from + step; count++) {
        observed += seen.getOrDefault(count, 0L) / total;
        if (law != null) {
          declared += probability(law, count);
        }
      }
      bars.add(
          new Bar(step == 1 ? "" + from : from + " … " + (from + step - 1), observed, declared));
    }
    String title = "rows of each " + table.parent().name();
    charts.add(new Bars(title, Form.HISTOGRAM, bars));
  }

  private static double probability(DiscreteLaw law, long count) {
    return count < law.least() || count > law.greatest() ? 0 : law.probability((int) count);
  }

  private static boolean hasNoFactors(TablePlan table) {
    NodeSpec parent = table.parent().spec();
    return parent.segmentBehavior() == null && parent.vintageBehavior() == null;
  }

  private static void funnel(
      TablePlan table, TableCounts counts, Map<String, TableCounts> all, List<Bars> charts) {
    int column = table.columnIndex(STAGE);
    TableCounts parents = all.get(table.parent().name());
    if (column < 0 || parents == null || parents.rows() == 0) {
      return;
    }
    Map<String, Long> seen = counts.columns().get(column).texts().counts();
    StageConfigSpec funnel = table.spec().stageConfig();
    List<Bar> bars = new ArrayList<>();
    double declared = 1;
    for (int i = 0; i < funnel.stages().size(); i++) {
      StageConfigSpec.Stage stage = funnel.stages().get(i);
      declared *= i == 0 ? 1 : stage.transitionRate();
      double reached = seen.getOrDefault(stage.stageName(), 0L) / (double) parents.rows();
      bars.add(
          new Bar(
              stage.stageName(),
              reached,
              funnel.segmentVariation().isEmpty() ? declared : Double.NaN));
    }
    charts.add(
        new Bars("stages that each " + table.parent().name() + " reaches", Form.FUNNEL, bars));
  }
}

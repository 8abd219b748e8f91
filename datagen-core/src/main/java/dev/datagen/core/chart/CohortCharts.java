package dev.datagen.core.chart;

import dev.datagen.api.validator.Finding;
import dev.datagen.core.chart.TableCharts.Bar;
import dev.datagen.core.chart.TableCharts.Bars;
import dev.datagen.core.chart.TableCharts.Form;
import dev.datagen.core.dataset.CurveSpec;
import dev.datagen.core.dataset.VintageBehaviorSpec.Multiplier;
import dev.datagen.core.plan.TablePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Curves by age: what was declared of cohorts, and beside it what the checks found in the data. */
public final class CohortCharts {

  private static final String KIND = "vintage";
  private static final int MOST = 64;
  private static final int PARAMETRIC_AGES = 24;

  private CohortCharts() {}

  /**
   * The curves of an entity; as declared only where no check looked.
   *
   * @param findings of the whole report
   */
  public static List<Bars> of(TablePlan entity, List<Finding> findings) {
    List<Bars> curves = new ArrayList<>();
    if (entity.spec().vintageBehavior() != null) {
      entity
          .spec()
          .vintageBehavior()
          .ageBasedMultipliers()
          .forEach(
              (name, multiplier) -> {
                List<Bars> found = found(" " + entity.name() + " " + name, findings);
                curves.addAll(found.isEmpty() ? List.of(declared(name, multiplier)) : found);
              });
    }
    return curves;
  }

  private static List<Bars> found(String end, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.kind().equals(KIND) && finding.subject().endsWith(end))
        .filter(finding -> finding.test() != null && !finding.test().strata().isEmpty())
        .map(CohortCharts::found)
        .toList();
  }

  private static Bars found(Finding finding) {
    List<Bar> bars =
        finding.test().strata().stream()
            .limit(MOST)
            .map(age -> new Bar(age.name(), age.observed(), age.expected()))
            .toList();
    return new Bars("cohorts: " + finding.subject(), Form.CURVE, bars);
  }

  private static Bars declared(String name, Multiplier multiplier) {
    String unit = multiplier.timeUnit().name().toLowerCase(Locale.ROOT);
    List<Bar> bars = new ArrayList<>();
    CurveSpec curve = multiplier.curve();
    int ages = curve.values() == null ? PARAMETRIC_AGES : Math.min(MOST, curve.values().size());
    for (int age = 0; age < ages; age++) {
      bars.add(new Bar(unit + " " + age, Double.NaN, value(curve, age)));
    }
    return new Bars("cohorts: " + name + " by age, as declared", Form.CURVE, bars);
  }

  private static double value(CurveSpec curve, int age) {
    if (curve.values() != null) {
      return curve.values().get(age);
    }
    double a = curve.params().a();
    double b = curve.params().b();
    double value =
        switch (curve.curveType()) {
          case LOGARITHMIC -> a + b * StrictMath.log(age + 1.0);
          case EXPONENTIAL -> a * StrictMath.exp(b * age);
          case LINEAR -> a + b * age;
        };
    return Math.max(0, value);
  }
}

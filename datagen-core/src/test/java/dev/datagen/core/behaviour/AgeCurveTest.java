package dev.datagen.core.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.api.option.IsoTime;
import dev.datagen.core.dataset.CurveSpec;
import dev.datagen.core.dataset.CurveSpec.CurveType;
import dev.datagen.core.dataset.CurveSpec.Params;
import dev.datagen.core.dataset.VintageBehaviorSpec.TimeUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgeCurveTest {

  private static final long CREATED = IsoTime.instant("2023-01-31T06:00:00Z");
  private static final double DAY = 86_400e6;
  private static final double[] DAYS = {0, 0.5, 1, 2, 10, 365};

  private static double[] factors(CurveType type, double a, double b) {
    AgeCurve curve = AgeCurve.of(new CurveSpec(null, type, new Params(a, b)), TimeUnit.DAY);
    double[] factors = new double[DAYS.length];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = curve.at(CREATED, CREATED + Math.round(DAYS[i] * DAY));
    }
    return factors;
  }

  private static void assertFactors(double[] factors, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(factors[i]).as("%s days", DAYS[i]).isCloseTo(expected[i], within(1e-12));
    }
  }

  @Test
  void exponentialCurvesAreAtTimesEToTheBTimesAge() {
    assertFactors(
        factors(CurveType.EXPONENTIAL, 2, -0.1),
        2,
        1.902458849001428,
        1.809674836071919,
        1.637461506155964,
        0.735758882342885,
        0);
    assertThat(factors(CurveType.EXPONENTIAL, 2, 0.1)[4])
        .isCloseTo(5.43656365691809, within(1e-12));
  }

  @Test
  void logarithmicCurvesAreAPlusBTimesTheLogarithmOfAgePlusOne() {
    assertFactors(
        factors(CurveType.LOGARITHMIC, 1, 0.5),
        1,
        1.202732554054082,
        1.346573590279973,
        1.549306144334055,
        2.198947636399185,
        3.951316666700683);
  }

  @Test
  void linearCurvesAreAPlusBTimesAge() {
    assertFactors(factors(CurveType.LINEAR, 1, 0.25), 1, 1.125, 1.25, 1.5, 3.5, 92.25);
  }

  @Test
  void noCurveFallsBelowZero() {
    assertFactors(factors(CurveType.LINEAR, 1, -0.25), 1, 0.875, 0.75, 0.5, 0, 0);
    assertFactors(
        factors(CurveType.LOGARITHMIC, 1, -0.5),
        1,
        0.797267445945918,
        0.653426409720027,
        0.450693855665945,
        0,
        0);
    assertFactors(factors(CurveType.EXPONENTIAL, -2, 0.1), 0, 0, 0, 0, 0, 0);
  }

  @Test
  void agesOfParametricCurvesAreFractionsOfTheUnitAndThoseOfListsAreComplete() {
    CurveSpec line = new CurveSpec(null, CurveType.LINEAR, new Params(0, 1));
    CurveSpec list = new CurveSpec(List.of(1.0, 0.6, 0.3), null, null);
    // from 28 February on the second month, which ends on 31 March, lasts 31 days
    long at = IsoTime.instant("2023-03-15T18:00:00Z");
    assertThat(AgeCurve.of(line, TimeUnit.MONTH).at(CREATED, at))
        .isCloseTo(1 + 15.5 / 31, within(1e-12));
    assertThat(AgeCurve.of(line, TimeUnit.YEAR).at(CREATED, at))
        .isCloseTo(43.5 / 365, within(1e-12));
    assertThat(AgeCurve.of(list, TimeUnit.MONTH).at(CREATED, at)).isEqualTo(0.6);
    assertThat(AgeCurve.of(list, TimeUnit.YEAR).at(CREATED, at)).isEqualTo(1);
    assertThat(AgeCurve.of(list, TimeUnit.DAY).at(CREATED, at)).isEqualTo(0.3);
  }

  @Test
  void whatIsNotYetCreatedHasTheFactorOfAgeZero() {
    for (CurveType type : CurveType.values()) {
      AgeCurve curve = AgeCurve.of(new CurveSpec(null, type, new Params(3, 1)), TimeUnit.MONTH);
      assertThat(curve.at(CREATED, CREATED - 1)).isEqualTo(3);
    }
  }
}

package dev.datagen.tests;

import static dev.datagen.tests.InequalitySchema.DAYS;
import static dev.datagen.tests.InequalitySchema.HOURS;
import static dev.datagen.tests.InequalitySchema.assertLess;
import static dev.datagen.tests.InequalitySchema.column;
import static dev.datagen.tests.InequalitySchema.failure;
import static dev.datagen.tests.InequalitySchema.inequality;
import static dev.datagen.tests.InequalitySchema.law;
import static dev.datagen.tests.InequalitySchema.numbers;
import static dev.datagen.tests.InequalitySchema.run;
import static dev.datagen.tests.InequalitySchema.schema;
import static dev.datagen.tests.InequalitySchema.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.testkit.ChunkCollector;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inequalities hold because of how columns are drawn. */
class InequalitiesTest {

  @Test
  void theLaterOfTwoTimesIsSpreadOverWhatTheEarlierLeaves() {
    ChunkCollector made =
        run(
            "",
            column("a", "datetime", HOURS) + ", " + column("b", "datetime", HOURS),
            inequality("u.a", "<", "u.b"));
    long[] a = ((LongColumn) values(made, "u", "a")).values();
    long[] b = ((LongColumn) values(made, "u", "b")).values();
    double hour = 3.6e9;
    long end = Arrays.stream(b).max().orElseThrow();
    double shares = 0;
    int next = 0;
    for (int i = 0; i < a.length; i++) {
      assertThat(a[i]).isLessThan(b[i]);
      shares += (b[i] - a[i] - hour) / Math.max(hour, end - a[i] - hour);
      next += b[i] - a[i] == (long) hour ? 1 : 0;
    }
    // uniform over the rest: its mean lies in the middle, and few lie at the bound itself
    assertThat(shares / a.length).isBetween(0.48, 0.52);
    assertThat(next).isLessThan(30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "normal|\"mean\": 50, \"std\": 20|[0, 100]",
        "normal|\"mean\": 50, \"std\": 20|",
        "lognormal|\"mean\": 3, \"sigma\": 1|[0, 1000]",
        "uniform|\"low\": 0, \"high\": 100|",
        "exponential|\"mean\": 30|",
        "gamma|\"shape\": 2, \"scale\": 20|",
        "poisson|\"lambda\": 40|",
        "binomial|\"trials\": 100, \"p\": 0.4|",
        "geometric|\"p\": 0.05|",
        "pareto|\"scale\": 5, \"shape\": 2|",
        "triangular|\"a\": 0, \"c\": 70, \"b\": 100|",
        "weibull|\"shape\": 1.5, \"scale\": 40|",
        "student_t|\"degrees_of_freedom\": 4|",
        "beta|\"alpha\": 2, \"beta\": 3|"
      })
  void numbersOfEveryLawAndTypeAreDrawnApart(String type, String params, String clamp) {
    String generator = law(type, params, clamp == null ? "" : clamp);
    for (String one : new String[] {"int", "float", "decimal(12,2)"}) {
      for (String other : new String[] {"int", "float", "decimal(9,1)"}) {
        boolean narrow = type.equals("beta") && (one.equals("int") || other.equals("int"));
        if (!narrow) {
          ChunkCollector made =
              run(
                  "",
                  column("a", one, generator) + ", " + column("b", other, generator),
                  inequality("u.b", ">", "u.a"));
          double[] a = scaled(values(made, "u", "a"), one);
          double[] b = scaled(values(made, "u", "b"), other);
          for (int i = 0; i < a.length; i++) {
            assertThat(a[i]).isLessThan(b[i]);
          }
        }
      }
    }
  }

  private static double[] scaled(Column column, String type) {
    double[] values = numbers(column);
    double divisor = type.equals("decimal(12,2)") ? 100 : type.equals("decimal(9,1)") ? 10 : 1;
    return Arrays.stream(values).map(value -> value / divisor).toArray();
  }

  @Test
  void aTruncatedNormalIsTheNormalThatKeepsTheBound() {
    String normal = law("normal", "\"mean\": 50, \"std\": 10", "");
    ChunkCollector made =
        run(
            column("least", "float", law("uniform", "\"low\": 40, \"high\": 75", "")),
            column("b", "float", normal),
            inequality("p.least", "<=", "u.b"));
    double[] least = numbers(values(made, "p", "least"));
    double[] b = numbers(values(made, "u", "b"));
    org.apache.commons.math3.distribution.NormalDistribution law =
        new org.apache.commons.math3.distribution.NormalDistribution(null, 50, 10);
    double[] shares = new double[b.length];
    for (int i = 0; i < b.length; i++) {
      double bound = least[i / 10];
      double below = law.cumulativeProbability(bound);
      shares[i] = (law.cumulativeProbability(b[i]) - below) / (1 - below);
      assertThat(b[i]).isGreaterThanOrEqualTo(bound);
    }
    Arrays.sort(shares);
    double distance = 0;
    for (int i = 0; i < shares.length; i++) {
      distance = Math.max(distance, Math.abs(shares[i] - (i + 0.5) / shares.length));
    }
    assertThat(distance).isLessThan(1.63 / Math.sqrt(shares.length));
  }

  @Test
  void farOutWhereALawHasAllButNothingValuesStillDoNotPileUp() {
    ChunkCollector made =
        run(
            column("least", "float", law("uniform", "\"low\": 400, \"high\": 900", "")),
            column("b", "float", law("normal", "\"mean\": 50, \"std\": 10", "")),
            inequality("p.least", "<", "u.b"));
    double[] b = numbers(values(made, "u", "b"));
    assertThat(Arrays.stream(b).distinct().count()).isGreaterThan(2_990);
  }

  @Test
  void chainsDatesAndAncestorsAreKept() {
    ChunkCollector made =
        run(
            column("from", "date", DAYS) + ", " + column("to", "datetime", HOURS),
            column("a", "datetime", HOURS)
                + ", "
                + column("b", "date", DAYS)
                + ", "
                + column("c", "datetime", HOURS),
            inequality("p.from", "<=", "u.a"),
            inequality("u.a", "<", "u.b"),
            inequality("u.b", "<", "u.c"),
            inequality("u.c", "<=", "p.to"));
    long[] from = ((LongColumn) values(made, "p", "from")).values();
    long[] to = ((LongColumn) values(made, "p", "to")).values();
    long[] a = ((LongColumn) values(made, "u", "a")).values();
    long[] b = ((LongColumn) values(made, "u", "b")).values();
    long[] c = ((LongColumn) values(made, "u", "c")).values();
    long day = 86_400_000_000L;
    for (int i = 0; i < a.length; i++) {
      assertThat(from[i / 10] * day).isLessThanOrEqualTo(a[i]);
      assertThat(a[i]).isLessThan(b[i] * day);
      assertThat(b[i] * day).isLessThan(c[i]);
      assertThat(c[i]).isLessThanOrEqualTo(to[i / 10]);
    }
  }

  @Test
  void nullsBoundNothingAndAreBoundByNothing() {
    String[] nulls = {"\"nullable\": true", "\"null_rate\": 0.3"};
    ChunkCollector made =
        run(
            "",
            column("a", "int", law("uniform", "\"low\": 1, \"high\": 9", ""), nulls)
                + ", "
                + column("b", "int", law("uniform", "\"low\": 1, \"high\": 9", ""), nulls),
            inequality("u.a", "<", "u.b"));
    LongColumn a = (LongColumn) values(made, "u", "a");
    LongColumn b = (LongColumn) values(made, "u", "b");
    boolean low = false;
    for (int i = 0; i < a.size(); i++) {
      assertThat(a.isNull(i) || b.isNull(i) || a.values()[i] < b.values()[i]).isTrue();
      low |= a.isNull(i) && !b.isNull(i) && b.values()[i] == 2;
    }
    assertThat(low).isTrue();
  }

  @Test
  void equalColumnsTakeTheValuesOfTheFirst() {
    String choice = "{\"choice\": {\"choices\": [\"x\", \"y\", \"z\"]}}";
    ChunkCollector made =
        run(
            "",
            column("a", "int", law("uniform", "\"low\": 1, \"high\": 9", ""))
                + ", "
                + column("b", "float", law("normal", "\"mean\": 5, \"std\": 9", ""))
                + ", "
                + column("s", "string", choice)
                + ", "
                + column("t", "string", choice, "\"nullable\": true", "\"null_rate\": 0.5"),
            inequality("u.a", "==", "u.b"),
            inequality("u.s", "==", "u.t"));
    double[] a = numbers(values(made, "u", "a"));
    assertThat(numbers(values(made, "u", "b"))).isEqualTo(a);
    assertThat(Arrays.stream(a).distinct().count()).isEqualTo(9);
    for (int i = 0; i < a.length; i++) {
      Object t = values(made, "u", "t").value(i);
      assertThat(t == null || t.equals(values(made, "u", "s").value(i))).isTrue();
    }
  }

  @Test
  void whatModifiersMoveTooFarIsMovedBack() {
    ChunkCollector made =
        run(
            "",
            column(
                    "a",
                    "int",
                    law("uniform", "\"low\": 1, \"high\": 100", ""),
                    "\"modifiers\": [{\"transform\": \"multiply\", \"args\": {\"factor\": 3}}]")
                + ", "
                + column(
                    "b",
                    "int",
                    law("uniform", "\"low\": 50, \"high\": 150", ""),
                    "\"modifiers\": [{\"transform\": \"jitter\", \"args\": {\"std\": 30}}]"),
            inequality("u.a", "<=", "u.b"));
    double[] a = numbers(values(made, "u", "a"));
    double[] b = numbers(values(made, "u", "b"));
    for (int i = 0; i < a.length; i++) {
      assertThat(a[i]).isLessThanOrEqualTo(b[i]);
    }
  }

  @Test
  void aColumnThatCannotMoveBoundsTheOne() {
    ChunkCollector made =
        run(
            column("limit", "int", law("uniform", "\"low\": 5, \"high\": 90", "")),
            column("copy", "int", "{\"lookup\": {\"from\": \"p.limit\"}}")
                + ", "
                + column("x", "int", law("uniform", "\"low\": 1, \"high\": 100", ""))
                + ", "
                + column(
                    "pick",
                    "int",
                    "{\"choice\": {\"choices\": [1, 3, 20, 4], \"weights\": [1, 1, 1, 5]}}"),
            inequality("u.x", "<=", "u.copy"),
            inequality("u.pick", "<", "u.x"));
    double[] copy = numbers(values(made, "u", "copy"));
    double[] x = numbers(values(made, "u", "x"));
    double[] pick = numbers(values(made, "u", "pick"));
    for (int i = 0; i < x.length; i++) {
      assertThat(x[i]).isLessThanOrEqualTo(copy[i]);
      assertThat(pick[i]).isLessThan(x[i]).isIn(1.0, 3.0, 20.0, 4.0);
    }
  }

  @Test
  void rangesAndInequalitiesHoldTogether() {
    String child =
        column("a", "float", law("normal", "\"mean\": 50, \"std\": 40", ""))
            + ", "
            + column("b", "float", law("normal", "\"mean\": 50, \"std\": 40", ""));
    ChunkCollector made =
        Generated.run(
            Generated.schema(
                schema(
                    "",
                    child,
                    "\"inequalities\": ["
                        + inequality("u.a", "<", "u.b")
                        + "], \"ranges\": [{\"attr\": \"u.b\", \"min\": 0, \"max\": 80}]")));
    double[] a = numbers(values(made, "u", "a"));
    double[] b = numbers(values(made, "u", "b"));
    int atBound = 0;
    for (int i = 0; i < a.length; i++) {
      assertThat(a[i]).isLessThan(b[i]);
      assertThat(b[i]).isBetween(0.0, 80.0);
      atBound += b[i] == 0 || b[i] == 80 ? 1 : 0;
    }
    assertThat(atBound).isLessThan(10);
  }

  @Test
  void anAscendingSeriesKeepsItsOrderUnderItsAncestorsBound() {
    String ascending = "{\"datetime_series\": {\"freq\": \"H\", \"order\": \"ascending\"}}";
    ChunkCollector made =
        run(
            column("end", "datetime", DAYS),
            column("at", "datetime", ascending) + ", " + column("later", "datetime", HOURS),
            inequality("u.at", "<=", "p.end"),
            inequality("u.at", "<", "u.later"));
    long[] at = ((LongColumn) values(made, "u", "at")).values();
    long[] end = ((LongColumn) values(made, "p", "end")).values();
    for (int i = 0; i < at.length; i++) {
      assertThat(at[i]).isLessThanOrEqualTo(end[i / 10]);
      assertThat(i % 10 == 0 || at[i] >= at[i - 1]).isTrue();
    }
    assertThat(
            failure(
                "",
                column("at", "datetime", ascending) + ", " + column("b", "datetime", ascending),
                "\"inequalities\": [" + inequality("u.at", "<", "u.b") + "]"))
        .contains("u.b ascends, which it cannot where at bounds it");
  }

  @Test
  void uniqueColumnsAreTheEarlierOnesAndLeaveOutWhatWouldLeaveNothing() {
    ChunkCollector made =
        Generated.run(
            Generated.schema(
                schema(
                    "",
                    column("a", "int", law("uniform", "\"low\": 1, \"high\": 5000", ""))
                        + ", "
                        + column("b", "int", law("uniform", "\"low\": 1, \"high\": 4000", "")),
                    "\"unique\": [\"u.a\"], \"inequalities\": ["
                        + inequality("u.a", "<", "u.b")
                        + "]")));
    double[] a = numbers(values(made, "u", "a"));
    assertThat(Arrays.stream(a).distinct().count()).isEqualTo(3000);
    assertThat(Arrays.stream(a).max().orElseThrow()).isLessThan(4000);
    assertLess(values(made, "u", "a"), values(made, "u", "b"));
  }
}

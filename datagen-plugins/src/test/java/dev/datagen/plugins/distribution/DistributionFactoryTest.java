package dev.datagen.plugins.distribution;

import static dev.datagen.plugins.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.generator.Clamp;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionFactoryTest {

  private final FakeContext floats = FakeContext.of(ColumnType.FLOAT);

  @Test
  void realLawsGiveFloatsAndCountsGiveIntegers() {
    assertThat(plan(floats, "normal mean=0 std=1").output()).isEqualTo(ColumnType.FLOAT);
    assertThat(plan(floats, "uniform low=0 high=1").output()).isEqualTo(ColumnType.FLOAT);
    assertThat(plan(floats, "poisson lambda=3").output()).isEqualTo(ColumnType.INT);
    assertThat(plan(floats, "binomial trials=3 p=0.5").output()).isEqualTo(ColumnType.INT);
    assertThat(plan(floats, "geometric p=0.5").output()).isEqualTo(ColumnType.INT);
    assertThat(plan(FakeContext.of(ColumnType.INT), "uniform low=0 high=9").output())
        .isEqualTo(ColumnType.INT);
    assertThat(plan(FakeContext.of(ColumnType.decimal(9, 2)), "uniform low=0 high=9").output())
        .isEqualTo(ColumnType.FLOAT);
  }

  @Test
  void aCountClampedToAFractionIsNoIntegerAnyMore() {
    assertThat(plan(floats, Declared.law("poisson lambda=3", 0.5, 4.0)).output())
        .isEqualTo(ColumnType.FLOAT);
    assertThat(plan(floats, Declared.law("poisson lambda=3", 1.0, 4.0)).output())
        .isEqualTo(ColumnType.INT);
  }

  @Test
  void theClampIsAppliedAndToldToTheEngine() {
    Generator generator = plan(floats, Declared.law("normal mean=0 std=10", -1.0, 2.0));
    assertThat(generator.clamp()).contains(new Clamp(-1, 2));
    DoubleColumn made =
        (DoubleColumn) generator.generate(Rows.range(0, 1_000), floats.key(), floats);
    assertThat(made.values()).contains(-1, 2);
    for (double value : made.values()) {
      assertThat(value).isBetween(-1.0, 2.0);
    }
  }

  @Test
  void anUnboundedLawWithoutAClampIsWarnedOf() {
    plan(floats, "normal mean=0 std=1");
    plan(floats, Declared.law("normal mean=0 std=1", 0.0, 1.0));
    plan(floats, "uniform low=0 high=1");
    plan(floats, "beta alpha=1 beta=1");
    assertThat(floats.warnings())
        .containsExactly(
            "clamp: normal is unbounded and has no clamp; add \"clamp\": [min, max], or a range, to"
                + " keep outliers believable");
  }

  @Test
  void onlyNumbersCanBeDrawn() {
    assertThat(refusal(() -> plan(FakeContext.of(ColumnType.STRING), "uniform low=0 high=1")))
        .isEqualTo(
            ": a distribution gives numbers, but the column's type is string; use choice, or make"
                + " the column int, float or decimal");
    assertThat(refusal(() -> plan(FakeContext.of(ColumnType.DATE), "uniform low=0 high=1")))
        .isEqualTo(
            ": a distribution gives numbers, but the column's type is date; use datetime_series,"
                + " or make the column int, float or decimal");
  }

  @Test
  void realNumbersAreNotPromisedToBeUnique() {
    assertThat(plan(FakeContext.of(ColumnType.FLOAT).uniqueIn(3), "uniform low=0 high=1").unique())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "normal mean=1 sgima=2 | params.sgima: unknown parameter \"sgima\" of normal; did you mean"
            + " \"sigma\"? parameters are mean, std",
        "normal mean=1 lambda=2 | params.lambda: unknown parameter \"lambda\" of normal; parameters"
            + " are mean, std",
        "normal mean=1 | params.std: normal needs the parameter \"std\"; parameters are mean, std",
        "normal mean=1 std=2 sigma=2 | params.sigma: std and sigma are two names of one parameter;"
            + " give only one of them",
        "normal mean=1 std=-2 | params.std: std is -2; it must not be below 0",
        "normal mean=one std=2 | params.mean: \"one\" is not a number; write a number",
        "normal mean=1e999 std=2 | params.mean: 1E+999 is too large; the limit is about 1.8e308",
        "lognormal mean=1 sigma=-1 | params.sigma: sigma is -1; it must not be below 0",
        "uniform low=3 high=2 | params.high: high is 2; it must not be below low, which is 3",
        "uniform min=3 max=2 | params.max: high is 2; it must not be below low, which is 3",
        "poisson lambda=-1 | params.lambda: lambda is -1; it must be 0 to 1000000000000000",
        "exponential rate=1 mean=1 | params.mean: exponential takes rate or mean, not both; leave"
            + " out one of them",
        "exponential rate=0 | params.rate: rate is 0; it must be above 0",
        "exponential | params.rate: exponential needs the parameter \"rate\"; parameters are rate,"
            + " mean",
        "gamma shape=0 scale=1 | params.shape: shape is 0; it must be above 0",
        "gamma shape=1e10 scale=1 | params.shape: shape is 10000000000; it must be 0 to 1000000000",
        "beta alpha=1 beta=-1 | params.beta: beta is -1; it must be above 0",
        "weibull alpha=-1 beta=1 | params.alpha: shape is -1; it must be above 0",
        "pareto scale=0 shape=1 | params.scale: scale is 0; it must be above 0",
        "triangular a=1 c=2 b=1 | params.b: b is 1; it must be above a, which is 1",
        "triangular a=1 c=3 b=2 | params.c: c is 3; it must lie between a and b",
        "student_t df=0 | params.df: degrees_of_freedom is 0; it must be above 0",
        "binomial trials=2.5 p=0.5 | params.trials: trials is 2.5; it must be an integer",
        "binomial trials=2 p=1.5 | params.p: p is 1.5; it must be 0 to 1",
        "geometric p=0 | params.p: p is 0; it must be above 0",
      })
  void parametersThatMakeNoLawAreRefused(String law, String expected) {
    assertThat(refusal(() -> plan(floats, law))).isEqualTo(expected);
  }

  @Test
  void aClampIsAPairOfOrderedNumbers() {
    String law = "normal mean=0 std=1";
    assertThat(refusal(() -> plan(floats, Declared.law(law, 1.0))))
        .isEqualTo("clamp: has 1 numbers, not 2; write [min, max]");
    assertThat(refusal(() -> plan(floats, Declared.law(law, 2.0, 1.0))))
        .isEqualTo("clamp: the lower bound 2.0 exceeds the upper 1.0; write [min, max]");
    assertThat(refusal(() -> plan(floats, Declared.law(law, Double.NaN, 1.0))))
        .isEqualTo("clamp[0]: is not a finite number; write [min, max]");
    assertThat(refusal(() -> plan(floats, Declared.law(law, 1.0, null))))
        .isEqualTo("clamp[1]: is not a finite number; write [min, max]");
  }

  private static Generator plan(FakeContext context, String law) {
    return plan(context, Declared.law(law));
  }

  private static Generator plan(FakeContext context, LawArguments law) {
    return new DistributionFactory().plan(law, context);
  }
}

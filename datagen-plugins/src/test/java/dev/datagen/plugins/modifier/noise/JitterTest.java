package dev.datagen.plugins.modifier.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.ModifierRun;
import dev.datagen.plugins.modifier.noise.JitterArguments.Mode;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class JitterTest {

  private final JitterFactory factory = new JitterFactory();

  @Test
  void addsNormalNoise() {
    double[] made = run(new JitterArguments(3, Mode.ADD), 100);
    assertNormal(made, 100, 3);
  }

  @Test
  void multipliesByNormalNoiseAroundOne() {
    double[] made = run(new JitterArguments(0.1, Mode.MUL), 50);
    assertNormal(made, 50, 5);
  }

  @Test
  void withoutSpreadNothingChanges() {
    assertThat(run(new JitterArguments(0, Mode.ADD), 7)).containsOnly(7);
  }

  @Test
  void decimalsAreBlurredByTheirValue() {
    FakeContext context = FakeContext.of(ColumnType.decimal(10, 2));
    double made =
        (Double)
            ModifierRun.of(
                    factory, new JitterArguments(1e-9, Mode.ADD), context, LongColumn.of(1999))
                .value(0);
    assertThat(made).isCloseTo(19.99, within(1e-6)).isNotEqualTo(19.99);
  }

  @Test
  void aRowIsTheSameWhateverItIsAskedForTogetherWith() {
    ModifierRun.assertPure(
        factory,
        new JitterArguments(2, Mode.ADD),
        positions -> FakeContext.of(ColumnType.FLOAT),
        DoubleColumn.of(new double[100]),
        Rows.range(1000, 100));
  }

  @Test
  void refusesTimesAndText() {
    JitterArguments arguments = new JitterArguments(1, Mode.ADD);
    assertThat(ModifierRun.refusal(factory, arguments, FakeContext.of(ColumnType.DATETIME)).hint())
        .contains("time_jitter");
    assertThat(ModifierRun.refusal(factory, arguments, FakeContext.of(ColumnType.STRING)))
        .hasMessage("jitter works on numbers, not on a string");
  }

  private double[] run(JitterArguments arguments, double value) {
    double[] values = new double[5000];
    Arrays.fill(values, value);
    return ((DoubleColumn)
            ModifierRun.of(
                factory, arguments, FakeContext.of(ColumnType.FLOAT), DoubleColumn.of(values)))
        .values();
  }

  private static void assertNormal(double[] made, double mean, double std) {
    assertThat(
            new KolmogorovSmirnovTest()
                .kolmogorovSmirnovTest(new NormalDistribution(null, mean, std), made))
        .isGreaterThan(0.001);
  }
}

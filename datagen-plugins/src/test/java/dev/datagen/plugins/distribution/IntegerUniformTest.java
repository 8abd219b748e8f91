package dev.datagen.plugins.distribution;

import static dev.datagen.plugins.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegerUniformTest {

  private static final int SAMPLE = 200_000;

  private final FakeContext context = FakeContext.of(ColumnType.INT);

  @ParameterizedTest
  @CsvSource({
    "-3, 6, 10",
    "0.2, 6.9, 6",
    "0, 1048575, 16",
    "0, 1048576, 1048577",
    "0, 9223372036854775806, 7",
    "-9223372036854775808, 9223372036854775807, 8",
    "-9223372036854775807, 9223372036854775806, 8",
    "-4611686018427387904, 9223372036854775807, 6"
  })
  void bothEndsAreIncludedAndAllEquallyLikely(String low, String high, int bins) {
    long[] sample = make("uniform low=" + low + " high=" + high);
    double least = Math.ceil(Double.parseDouble(low));
    double greatest = Math.floor(Double.parseDouble(high));
    long[] observed = new long[bins];
    for (long value : sample) {
      assertThat((double) value).isBetween(least, greatest);
      int bin = (int) ((value - least) / ((greatest - least + 1) / bins));
      observed[Math.min(bins - 1, bin)]++;
    }
    double[] expected = new double[bins];
    Arrays.fill(expected, 1);
    assertThat(ChiSquare.pValue(observed, expected)).isGreaterThan(0.001);
  }

  @Test
  void boundsBeyondWhatDoublesCountAreExact() {
    long[] sample = make("uniform low=1000000000000000001 high=1000000000000000003");
    assertThat(Arrays.stream(sample).distinct().sorted().toArray())
        .containsExactly(1000000000000000001L, 1000000000000000002L, 1000000000000000003L);
    assertThat(make("uniform low=9223372036854775807 high=9223372036854775807"))
        .containsOnly(Long.MAX_VALUE);
  }

  @Test
  void tinyFractionsAreRoundedInwardsWithoutBeingWrittenOut() {
    assertThat(make("uniform low=1e-999999999 high=1")).containsOnly(1);
    assertThat(make("uniform low=-1e-999999999 high=0")).containsOnly(0);
  }

  @Test
  void theClampIsAppliedToTheIntegers() {
    Generator generator =
        new DistributionFactory().plan(Declared.law("uniform low=0 high=9", 2.5, 7.0), context);
    long[] sample =
        FakeContext.longs(generator.generate(Rows.range(0, SAMPLE), context.key(), context));
    double[] expected = {0, 0, 0, 4, 1, 1, 1, 3, 0, 0};
    long[] observed = new long[10];
    for (long value : sample) {
      observed[(int) value]++;
    }
    assertThat(ChiSquare.pValue(observed, expected)).isGreaterThan(0.001);
  }

  @Test
  void valuesArePinned() {
    assertThat(Arrays.copyOf(make("uniform low=1 high=1000"), 6))
        .containsExactly(552, 433, 264, 932, 520, 984);
    assertThat(Arrays.copyOf(make("uniform low=1 high=1000000000"), 3))
        .containsExactly(551810314, 432710409, 263941463);
  }

  @Test
  void pickedRowsHaveTheValuesThatTheRangeHas() {
    Generator generator =
        new DistributionFactory().plan(Declared.law("uniform low=0 high=1e9"), context);
    long[] range = make("uniform low=0 high=1e9");
    assertThat(
            FakeContext.longs(
                generator.generate(Rows.picked(new long[] {9, 0, 999}), context.key(), context)))
        .containsExactly(range[9], range[0], range[999]);
  }

  @Test
  void aUniqueColumnTakesEveryIntegerOnce() {
    FakeContext unique = FakeContext.of(ColumnType.INT).uniqueIn(100);
    Generator generator =
        new DistributionFactory().plan(Declared.law("uniform low=-50 high=49"), unique);
    assertThat(generator.unique()).isTrue();
    long[] made = FakeContext.longs(generator.generate(Rows.range(0, 100), unique.key(), unique));
    assertThat(Arrays.stream(made).sorted().toArray())
        .containsExactly(LongStream.rangeClosed(-50, 49).toArray());
    assertThatThrownBy(() -> generator.generate(Rows.range(99, 2), unique.key(), unique))
        .isInstanceOf(RowError.class)
        .hasMessage("all 100 integers from -50 to 49 are taken by earlier rows");
  }

  @Test
  void aUniqueColumnCanHaveAllSixtyFourBits() {
    FakeContext unique = FakeContext.of(ColumnType.INT).uniqueIn(1_000_000);
    Generator generator =
        new DistributionFactory()
            .plan(
                Declared.law("uniform low=-9223372036854775808 high=9223372036854775807"), unique);
    long[] made =
        FakeContext.longs(generator.generate(Rows.range(0, 10_000), unique.key(), unique));
    assertThat(Arrays.stream(made).distinct().count()).isEqualTo(10_000);
    assertThat(Arrays.stream(made).filter(value -> value < 0).count()).isBetween(4_800L, 5_200L);
  }

  @Test
  void aUniqueColumnNeedsAsManyIntegersAsRows() {
    FakeContext unique = FakeContext.of(ColumnType.INT).uniqueIn(101);
    assertThat(
            refusal(
                () ->
                    new DistributionFactory()
                        .plan(Declared.law("uniform low=-50 high=49"), unique)))
        .isEqualTo(
            "params: value must be unique in 101 rows, but only has 100 integers to choose from;"
                + " move low and high apart, or make fewer rows");
    assertThat(
            refusal(
                () ->
                    new DistributionFactory()
                        .plan(Declared.law("uniform low=0 high=1e9", 10.0, 20.0), unique)))
        .startsWith("params: value must be unique in 101 rows, but only has 11 integers");
    assertThat(
            refusal(
                () ->
                    new DistributionFactory()
                        .plan(Declared.law("uniform low=0 high=9", 10.0, 20.0), unique)))
        .startsWith("params: value must be unique in 101 rows, but only has 0 integers");
  }

  @Test
  void boundsThatHoldNoIntegerAreRefused() {
    assertThat(refusal(() -> make("uniform low=0.2 high=0.8")))
        .isEqualTo(
            "params: there is no integer from 0.2 to 0.8; move low and high apart, or make the"
                + " column a float");
    assertThat(refusal(() -> make("uniform low=0 high=9223372036854775808")))
        .isEqualTo(
            "params.high: high is 9223372036854775808; it must fit 64 bits on an int column");
  }

  private long[] make(String law) {
    Generator generator = new DistributionFactory().plan(Declared.law(law), context);
    return FakeContext.longs(generator.generate(Rows.range(0, SAMPLE), context.key(), context));
  }
}

package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.core.Datagen;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checks of all examples with many seeds. It takes minutes, so it runs on demand: {@code mvn
 * test -pl datagen-tests -am -Dtest=ExamplesCalibrationTest -Ddatagen.calibration=200}.
 */
@EnabledIfSystemProperty(
    named = "datagen.calibration",
    matches = "\\d+",
    disabledReason = "takes minutes: -Ddatagen.calibration=200 gives the number of seeds")
class ExamplesCalibrationTest {

  /** A Kolmogorov-Smirnov distance (one side) that 1 in 100,000 uniform samples exceeds. */
  private static double critical(int size) {
    return Math.sqrt(Math.log(1e5) / 2 / size);
  }

  /** The p-values of a table of a dozen rows are few, and each has much probability. */
  private static double discreteness(List<Double> values) {
    return values.stream().distinct().count() < values.size() / 2 ? 0.1 : 0;
  }

  static Stream<String> names() {
    return Examples.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void noCheckBlamesFairDataTooOften(String name) {
    int seeds = Integer.getInteger("datagen.calibration");
    PValues values = new PValues();
    HeldAgainst held = HeldAgainst.schema(example(name, 1));
    for (int seed = 1; seed <= seeds; seed++) {
      values.add(held.findings(example(name, seed)));
    }
    print(name, values);
    values
        .byCheck()
        .forEach(
            (check, all) ->
                assertThat(PValues.excess(all))
                    .as(check)
                    .isLessThan(critical(all.size()) + discreteness(all)));
    double mean = values.count() / 1000.0;
    assertThat(values.below(0.001)).isLessThan((long) (mean + 4 * Math.sqrt(mean) + 2));
  }

  private static Datagen example(String name, long seed) {
    Datagen datagen = Generated.example(name).seed(seed).threads(1);
    return name.equals("large_scale") ? datagen.rows("user", 5_000) : datagen;
  }

  private static void print(String name, PValues values) {
    System.out.printf(
        "%s: %d p-values, %d < 0.01, %d < 0.001%n",
        name, values.count(), values.below(0.01), values.below(0.001));
    values.byCheck().forEach(ExamplesCalibrationTest::print);
  }

  private static void print(String check, List<Double> all) {
    System.out.printf(
        "  %-70s %4d values, least %.2g, too many small by %.3f, too few by %.3f%s%n",
        check,
        all.size(),
        all.stream().mapToDouble(p -> p).min().orElse(1),
        PValues.excess(all),
        PValues.lack(all),
        PValues.excess(all) > critical(all.size()) ? " !" : "");
  }
}

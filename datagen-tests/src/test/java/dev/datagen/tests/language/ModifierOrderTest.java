package dev.datagen.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What a value goes through, in this order and in no other. */
class ModifierOrderTest {

  private static final String TENFOLD = "{'transform': 'multiply', 'args': {'factor': 10}}";
  private static final String ONE_MORE = "{'transform': 'add', 'args': {'value': 1}}";
  private static final String TO_THREE = "{'transform': 'clamp', 'args': {'max': 3}}";
  private static final String NOTHING = "{'transform': 'add', 'args': {'value': 0}}";

  /** 5.8 … 5.86. */
  private static final String BELOW_SIX =
      "{'distribution': {'type': 'normal', 'params': {'mean': 5.83, 'std': 0.01}, 'clamp': [0.6,"
          + " 5.9]}}";

  private static String column(String name, String type, String generator, String... modifiers) {
    return ", {'name': '%s', 'type': '%s', 'generator': %s, 'modifiers': [%s]}"
        .formatted(name, type, generator, String.join(", ", modifiers));
  }

  private static String five(String name, String... modifiers) {
    return column(name, "int", "{'expression': {'code': '5'}}", modifiers);
  }

  private static final Made MADE =
      Made.of(
          """
          {'version': '1.0', 'nodes': [
           {'id': 'user', 'kind': 'entity', 'pk': 'id', 'rows': 4,
            'segment_behavior': {'segment_column': 'tier', 'behaviors': {'gold':
              {'value_multiplier': 3}}, 'applies_to_columns': ['paid', 'rounded']},
            'columns': [
             {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
             {'name': 'tier', 'type': 'string', 'generator': {'choice': {'choices': ['gold']}}}]},
           {'id': 'order', 'kind': 'fact', 'pk': 'id', 'parents': ['user'],
            'fanout': {'distribution': 'constant', 'lambda': 5}, 'columns': [
             {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}} COLUMNS]}],
           'constraints': {'ranges': [{'attr': 'order.paid', 'max': 100},
             {'attr': 'order.ranged', 'min': 2, 'max': 4}]}}
          """
              .replace(
                  "COLUMNS",
                  five("tenfold_first", TENFOLD, ONE_MORE)
                      + five("tenfold_last", ONE_MORE, TENFOLD)
                      + five("clamped_first", TO_THREE, ONE_MORE)
                      + five("clamped_last", ONE_MORE, TO_THREE)
                      + column(
                          "drawn_inside",
                          "int",
                          "{'distribution': {'type': 'normal', 'params': {'mean': 5, 'std': 2},"
                              + " 'clamp': [4.8, 5.2]}}",
                          TENFOLD)
                      + column("cast", "int", BELOW_SIX)
                      + column("changed_and_cast", "int", BELOW_SIX, NOTHING)
                      + column(
                          "least",
                          "int",
                          BELOW_SIX,
                          "{'transform': 'multiply', 'args': {'factor': 0}}")
                      + column("rounded", "int", BELOW_SIX)
                      + column("ranged", "float", BELOW_SIX, NOTHING)
                      + column(
                          "paid",
                          "float",
                          "{'distribution': {'type': 'uniform', 'params': {'low': 30, 'high': 40}}}")));

  @Test
  void modifiersComeAsTheyAreListed() {
    assertThat(MADE.longs("order", "tenfold_first")).containsOnly(51);
    assertThat(MADE.longs("order", "tenfold_last")).containsOnly(60);
    assertThat(MADE.longs("order", "clamped_first")).containsOnly(4);
    assertThat(MADE.longs("order", "clamped_last")).containsOnly(3);
  }

  @Test
  void theGeneratorsClampComesOnceMoreBehindThemAndHoldsWholeNumbersInside() {
    assertThat(MADE.longs("order", "drawn_inside")).containsOnly(5);
    assertThat(MADE.longs("order", "cast")).containsOnly(5);
    assertThat(MADE.longs("order", "changed_and_cast")).containsOnly(5);
    assertThat(MADE.longs("order", "least")).containsOnly(1);
  }

  @Test
  void factorsOfASegmentPassTheClampAndRangesHoldWhatTheyGive() {
    // 5.8 … 5.86 threefold, rounded half up
    assertThat(MADE.longs("order", "rounded")).containsOnly(17, 18);
    double[] paid = MADE.doubles("order", "paid");
    assertThat(paid).hasSize(20).contains(100.0);
    assertThat(DoubleStream.of(paid)).allMatch(each -> each >= 90 && each <= 100);
    assertThat(MADE.doubles("order", "ranged")).containsOnly(4.0);
  }

  @Test
  void checksExpectTheSame() {
    assertThat(MADE.complaints()).isEmpty();
  }
}

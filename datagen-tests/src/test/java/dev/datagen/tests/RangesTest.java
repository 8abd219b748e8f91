package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.column.LongColumn;
import dev.datagen.api.option.IsoTime;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.Datagen;
import dev.datagen.testkit.ChunkCollector;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Declared ranges: drawn inside where the generator can, refused where nothing fits. */
class RangesTest {

  private static final long ROWS = 3000;

  /** Single quotes stand for double ones. */
  private static Datagen schema(String type, String generator, String ranges) {
    return Generated.schema(
        """
        {'version': '1.0', 'timeframe': {'start': '2024-01-01', 'end': '2024-12-31'},
         'nodes': [
          {'id': 'u', 'kind': 'entity', 'pk': 'id', 'rows': %d, 'columns': [
            {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
            {'name': 'a', 'type': 'int', 'generator':
              {'distribution': {'type': 'uniform', 'params': {'low': 1, 'high': 50}}}},
            {'name': 'x', 'type': '%s', %s}]},
          {'id': 't', 'kind': 'fact', 'pk': 'id', 'parents': ['u'],
           'fanout': {'distribution': 'constant', 'lambda': 1}, 'columns': [
            {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
            {'name': 'a', 'type': 'int', 'generator': {'lookup': {'from': 'u.a'}}}]}],
         'constraints': {'ranges': [%s]}}
        """
            .formatted(ROWS, type, generator, ranges)
            .replace('\'', '"'));
  }

  private static ProblemException refusal(Datagen datagen) {
    return catchThrowableOfType(ProblemException.class, () -> Generated.run(datagen));
  }

  private static long[] values(Datagen datagen) {
    return Generated.run(datagen).chunks("u").stream()
        .map(chunk -> (LongColumn) column(chunk))
        .flatMapToLong(column -> LongStream.of(column.values()).limit(column.size()))
        .toArray();
  }

  private static Object column(Chunk chunk) {
    return chunk.columns().get(2);
  }

  private static String uniform(Object low, Object high) {
    return "'generator': {'distribution': {'type': 'uniform', 'params': {'low': %s, 'high': %s}}}"
        .formatted(low, high);
  }

  @ParameterizedTest
  @CsvSource({
    "int, 1.2, 1.8",
    "'decimal(5,2)', 0.001, 0.009",
    "'decimal(5,2)', 1000, 2000",
  })
  void aRangeThatHoldsNoValueOfTheTypeIsRefused(String type, String min, String max) {
    String range = "{'attr': 'u.x', 'min': %s, 'max': %s}".formatted(min, max);
    assertThat(refusal(schema(type, uniform(0, 5), range)).problems())
        .singleElement()
        .asString()
        .contains("constraints.ranges[0]: holds no value of u.x, which is of type " + type);
  }

  @Test
  void rangesThatTogetherHoldNothingAreRefusedAtTheLast() {
    String ranges =
        "{'attr': 'u.x', 'max': 3}, {'attr': 'u.a', 'min': 1}, {'attr': 'u.x', 'min': 4}";
    assertThat(refusal(schema("int", uniform(0, 5), ranges)).problems())
        .singleElement()
        .asString()
        .contains("constraints.ranges[2]: holds no value of u.x")
        .contains("together with constraints.ranges[0]");
  }

  @ParameterizedTest
  @CsvSource({"int, '1.2, 1.8'", "'decimal(5,1)', '0.11, 0.19'"})
  void aClampThatHoldsNoValueOfTheTypeIsRefused(String type, String clamp) {
    String normal =
        "'generator': {'distribution': {'type': 'normal', 'params': {'mean': 2, 'std': 5},"
            + " 'clamp': [%s]}}".formatted(clamp);
    assertThat(refusal(schema(type, normal, "")).getMessage())
        .contains("distribution.clamp: there is no value of type " + type + " from ");
  }

  @Test
  void boundsOfADistributionThatMissTheRangeAreRefused() {
    String range = "{'attr': 'u.x', 'min': 10, 'max': 20}";
    assertThat(refusal(schema("int", uniform(1, 5), range)).getMessage())
        .contains("constraints.ranges[0]")
        .contains("the greatest is 5");
    assertThat(refusal(schema("float", uniform(30.5, 40), range)).getMessage())
        .contains("the least is 30.5");
  }

  @Test
  void aLawThatNothingChangesIsDrawnInsideWithoutAPileAtTheBoundsAndWithoutAWarning() {
    String normal =
        "'generator': {'distribution': {'type': 'normal', 'params': {'mean': 50, 'std': 10}}}";
    Datagen inside = schema("int", normal, "{'attr': 'u.x', 'min': 45, 'max': 55}");
    assertThat(inside.plan().warnings()).isEmpty();
    long[] counts = new long[11];
    for (long value : values(inside)) {
      counts[(int) value - 45]++;
    }
    // 11 values nearly alike: the density at the bounds is 0.88 of that in the middle
    for (long count : counts) {
      assertThat(count).isBetween(ROWS / 15, ROWS / 8);
    }
    ChunkCollector[] made = new ChunkCollector[1];
    Datagen checked = inside.to(tables -> made[0] = new ChunkCollector(tables));
    assertThat(checked.run().validation().orElseThrow().findings())
        .filteredOn(finding -> finding.subject().startsWith("u.x"))
        .noneMatch(finding -> finding.status() == Finding.Status.FAILED)
        .anyMatch(finding -> finding.kind().equals("distribution"));
    Datagen open = schema("int", normal, "{'attr': 'u.x', 'min': 45}");
    assertThat(open.plan().warnings()).asString().contains("has no clamp");
  }

  @Test
  void boundsThatReachTheRangeByRoundingAreKept() {
    String range = "{'attr': 'u.x', 'min': 6}";
    String rounded =
        "'generator': {'distribution': {'type': 'normal', 'params': {'mean': 5, 'std': 1},"
            + " 'clamp': [0, 5.9]}}";
    assertThat(values(schema("int", uniform(1, 9), range))).containsOnly(6, 7, 8, 9);
    assertThat(values(schema("decimal(5,1)", rounded, "{'attr': 'u.x', 'min': 5.9}")))
        .containsOnly(59);
  }

  @Test
  void choicesOutsideTheRangeAreNamedUnlessTheirWeightIsZero() {
    String range = "{'attr': 'u.x', 'max': 7}";
    String choice = "'generator': {'choice': {'choices': [1, 5, 10, 20], 'weights': [1, 1, %s]}}";
    assertThat(refusal(schema("int", choice.formatted("1, 1"), range)).getMessage())
        .contains("constraints.ranges[0]: 10, 20 of u.x");
    assertThat(values(schema("int", choice.formatted("0, 0"), range))).containsOnly(1, 5);
  }

  @Test
  void aSequenceThatLeavesTheRangeIsRefusedAtPlanning() {
    String range = "{'attr': 'u.id', 'max': 20}";
    assertThat(refusal(schema("int", uniform(1, 5), range)).getMessage())
        .contains("constraints.ranges[0]: 3000 of u.id lies outside of this range");
  }

  @Test
  void whatIsLookedUpIsNotMovedIntoTheRange() {
    String range = "{'attr': 't.a', 'max': 7}";
    assertThat(refusal(schema("int", uniform(1, 5), range)).getMessage())
        .contains("is outside the declared range, and what is copied from u.a cannot be moved");
  }

  @ParameterizedTest
  @CsvSource({"datetime, H", "date, D"})
  void timesAreDrawnInsideTheRange(String type, String freq) {
    String series =
        "'generator': {'datetime_series': {'freq': '%s'}}, 'modifiers': [{'transform': "
            + "'seasonality', 'args': {'dimension': 'dow', 'weights': [1, 1, 1, 1, 1, 2, 2]}}]";
    String range = "{'attr': 'u.x', 'min': '2024-06-01', 'max': '2024-06-30'}";
    long[] values = values(schema(type, series.formatted(freq), range));
    boolean date = type.equals("date");
    long first = date ? IsoTime.date("2024-06-01") : IsoTime.instant("2024-06-01");
    long last = date ? IsoTime.date("2024-06-30") : IsoTime.instant("2024-06-30");
    assertThat(LongStream.of(values).boxed().toList())
        .allMatch(value -> value >= first && value <= last);
    assertThat(LongStream.of(values).filter(value -> value == first || value == last).count())
        .isLessThan(ROWS / 5);
    assertThat(LongStream.of(values).distinct().count()).isGreaterThan(date ? 29 : 600);
  }

  @Test
  void aRangeWithoutAnInstantOfTheSeriesIsRefused() {
    String series = "'generator': {'datetime_series': {'freq': 'M'}}";
    for (String range :
        List.of("'min': '2025-06-01'", "'min': '2024-06-02', 'max': '2024-06-30'")) {
      assertThat(refusal(schema("date", series, "{'attr': 'u.x', " + range + "}")).getMessage())
          .contains("constraints.ranges[0]: no instant that the generator of u.x can make");
    }
  }
}

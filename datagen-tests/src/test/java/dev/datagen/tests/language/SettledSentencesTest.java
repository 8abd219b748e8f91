package dev.datagen.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.option.IsoTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the reference says where two readers of the language might have built different things. */
class SettledSentencesTest {

  private static final String ID = "{'name': 'id', 'type': 'int', 'generator': {'sequence': {}}}";

  private static final Made MADE =
      Made.of(
          """
          {'version': '1.0',
           'timeframe': {'start': '2024-01-01', 'end': '2024-01-31T00:00:00Z', 'freq': 'h'}, 'nodes': [
           {'id': 'promo', 'kind': 'entity', 'pk': 'id', 'rows': 1, 'columns': [ID,
             {'name': 'from', 'type': 'date', 'generator': {'choice': {'choices': ['2024-01-10']}}},
             {'name': 'to', 'type': 'date', 'generator': {'choice': {'choices': ['2024-01-12']}}},
             {'name': 'factor', 'type': 'int', 'generator': {'choice': {'choices': [1]}}}]},
           {'id': 'shop', 'kind': 'entity', 'pk': 'id', 'rows': 50, 'columns': [ID]},
           {'id': 'sale', 'kind': 'fact', 'pk': 'id', 'parents': ['shop'],
            'fanout': {'distribution': 'constant', 'lambda': 20}, 'columns': [ID,
             {'name': 'own', 'type': 'int', 'generator': {'lookup': {'from': 'shop.id'}}},
             {'name': 'any', 'type': 'int', 'generator': {'choice': {'choices_ref': 'shop.id'}}}]},
           {'id': 'hit', 'kind': 'entity', 'pk': 'id', 'rows': 3000, 'columns': [ID,
             {'name': 'ranked', 'type': 'int', 'generator':
               {'choice': {'choices_ref': 'shop.id', 'weights_kind': 'zipf@2'}}},
             {'name': 'popular', 'type': 'int', 'generator':
               {'lookup': {'from': 'shop.id', 'weights_kind': 'zipf@2'}}},
             {'name': 'also_popular', 'type': 'int', 'generator':
               {'lookup': {'from': 'shop.id', 'weights_kind': 'zipf@2'}}},
             {'name': 'early', 'type': 'datetime', 'generator':
               {'datetime_series': {'within': {'start': '2023-12-01', 'end': '2023-12-02'}}},
              'modifiers': [{'transform': 'time_jitter', 'args': {'std_minutes': 600}}]},
             {'name': 'in_promo', 'type': 'datetime', 'generator': {'datetime_series': {}},
              'modifiers': [
               {'transform': 'effect', 'args': {'effect_table': 'promo', 'on': {}, 'window':
                 {'start_col': 'from', 'end_col': 'to'}, 'map': {'field': 'factor', 'default': 0}}},
               {'transform': 'time_jitter', 'args': {'std_minutes': 60}}]}]}]}
          """
              .replace("ID", ID));

  @Test
  void choicesOfAnAncestorsRowsAreAnyRowsAndLookupsOfItThisRowsOwn() {
    long[] own = MADE.longs("sale", "own");
    long[] any = MADE.longs("sale", "any");
    int same = 0;
    for (int row = 0; row < own.length; row++) {
      assertThat(own[row]).isEqualTo(row / 20 + 1);
      same += own[row] == any[row] ? 1 : 0;
    }
    // 20 of 1000 by chance
    assertThat(same).isBetween(2, 50);
  }

  private static Object mostFrequent(String column) {
    Map<Object, Long> counts =
        MADE.values("hit", column).stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  @Test
  void ranksOfChoicesAreTheOrderOfRowsAndThoseOfLookupsAreShuffledAlikeForAllColumns() {
    assertThat(mostFrequent("ranked")).isEqualTo(1L);
    assertThat(mostFrequent("popular")).isEqualTo(mostFrequent("also_popular")).isNotEqualTo(1L);
  }

  @Test
  void jitterStaysWithinTheSpanOfTheSeriesWhereverItLies() {
    long start = IsoTime.instant("2023-12-01T00:00:00Z");
    long end = IsoTime.instant("2023-12-02T00:00:00Z");
    assertThat(Arrays.stream(MADE.longs("hit", "early"))).allMatch(at -> at >= start && at <= end);
  }

  @Test
  void jitterMayLeadOutOfTheWindowOfAnEffect() {
    long start = IsoTime.instant("2024-01-10T00:00:00Z");
    long end = IsoTime.instant("2024-01-13T00:00:00Z");
    List<Long> outside =
        Arrays.stream(MADE.longs("hit", "in_promo"))
            .filter(at -> at < start || at >= end)
            .boxed()
            .toList();
    // within an hour of its borders of three days lie about one in a hundred
    assertThat(outside).hasSizeBetween(10, 120);
    assertThat(outside)
        .allMatch(at -> at > start - 8 * 3_600_000_000L && at < end + 8 * 3_600_000_000L);
  }
}

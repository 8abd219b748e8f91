package dev.datagen.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times that are chosen and then changed at random are not held against the choices alone. */
class ChangedTimesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "date | 'outliers', 'args': {'rate': 0.2}",
        "datetime | 'outliers', 'args': {'rate': 0.2, 'mode': 'burst'}",
        "datetime | 'time_jitter', 'args': {'std_minutes': 600}",
      })
  void noCheckBlamesWhatWasToldToHappen(String type, String modifier) {
    Made made =
        Made.of(
            """
            {'version': '1.0', 'timeframe': {'start': '2023-01-01', 'end': '2024-12-31'}, 'nodes': [
             {'id': 'visit', 'kind': 'entity', 'pk': 'id', 'rows': 400, 'columns': [
              {'name': 'id', 'type': 'int', 'generator': {'sequence': {}}},
              {'name': 'on', 'type': 'TYPE', 'generator':
                {'choice': {'choices': ['2023-02-01', '2024-01-01']}},
               'modifiers': [{'transform': MODIFIER}]}]}]}
            """
                .replace("TYPE", type)
                .replace("MODIFIER", modifier));
    assertThat(made.values("visit", "on").stream().distinct().count()).isGreaterThan(20);
    assertThat(made.complaints()).isEmpty();
  }
}

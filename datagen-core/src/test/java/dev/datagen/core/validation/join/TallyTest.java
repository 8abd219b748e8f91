package dev.datagen.core.validation.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values are counted the same in whatever way they are stored. */
class TallyTest {

  private static final Nulls THIRD = Nulls.of(new long[] {0b100});

  static Stream<Column> columns() {
    Dictionary words = Dictionary.of(List.of("a", "b", "c"));
    Dictionary many = Dictionary.of(Stream.iterate("", text -> text + "x").limit(50).toList());
    return Stream.of(
            LongColumn.of(5, 5, 7, 5, 6),
            LongColumn.of(5, 1L << 60, 5, -3, -3),
            LongColumn.of(Long.MIN_VALUE, Long.MAX_VALUE, 0, 0, 0),
            DoubleColumn.of(1.5, 1.5, 2, 1.5, 0),
            Utf8Column.of("a", "a", "b", "ab", "a"),
            new DictionaryColumn(new int[] {0, 0, 1, 2, 0}, words, Nulls.NONE),
            new DictionaryColumn(new int[] {9, 9, 40, 9, 40}, many, Nulls.NONE))
        .flatMap(
            column -> Stream.of(column, column.withNulls(THIRD), column.withNulls(Nulls.all(5))));
  }

  @ParameterizedTest
  @MethodSource("columns")
  void eachValueThatIsNotNullIsCounted(Column column) {
    Map<Object, Integer> expected = new TreeMap<>();
    for (int i = 0; i < column.size(); i++) {
      if (!column.isNull(i)) {
        expected.merge(column.value(i), 1, Integer::sum);
      }
    }
    Tally tally = Tally.of(column);
    Map<Object, Integer> counted = new TreeMap<>();
    for (int i = 0; i < tally.counts().length; i++) {
      if (tally.counts()[i] > 0) {
        counted.merge(tally.values().value(i), tally.counts()[i], Integer::sum);
      }
    }
    assertThat(counted).isEqualTo(expected);
  }
}

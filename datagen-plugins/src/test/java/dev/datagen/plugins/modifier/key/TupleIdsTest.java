package dev.datagen.plugins.modifier.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.BooleanColumn;
import dev.datagen.api.column.Column;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class TupleIdsTest {

  @Test
  void equalTuplesHaveTheSameNumberWhateverTheyAreStoredAs() {
    int[] ids = new int[4];
    TupleIds tuples =
        TupleIds.of(
            new Column[] {Utf8Column.of("a", "b", "a", null), LongColumn.of(1, 1, 2, 1)}, ids);
    assertThat(ids).containsExactly(0, 1, 2, -1);
    assertThat(tuples.size()).isEqualTo(3);
    DictionaryColumn texts =
        new DictionaryColumn(
            new int[] {1, 0, 2, 1, 1},
            Dictionary.of(List.of("b", "a", "c")),
            Nulls.of(new long[] {16}));
    assertThat(tuples.find(new Column[] {texts, LongColumn.of(2, 1, 1, 3, 2)}, 5))
        .containsExactly(2, 1, -1, -1, -1);
  }

  @Test
  void withoutColumnsEveryRowIsTheSameTuple() {
    int[] ids = new int[2];
    TupleIds tuples = TupleIds.of(new Column[0], ids);
    assertThat(ids).containsExactly(0, 0);
    assertThat(tuples.find(new Column[0], 3)).containsExactly(0, 0, 0);
  }

  @Test
  void realNumbersAndTruthsAreKeysToo() {
    int[] ids = new int[2];
    TupleIds tuples =
        TupleIds.of(new Column[] {DoubleColumn.of(0.0, 1.5), BooleanColumn.of(true, false)}, ids);
    assertThat(
            tuples.find(new Column[] {DoubleColumn.of(-0.0, 1.5), BooleanColumn.of(true, true)}, 2))
        .containsExactly(0, -1);
  }

  @Test
  void manyValuesKeepTheirNumbersWhileTheTableGrows() {
    LongIds longs = new LongIds();
    TextIds texts = new TextIds();
    for (int i = 0; i < 100_000; i++) {
      assertThat(longs.add(i * 0x10000001L)).isEqualTo(i);
      assertThat(texts.add(bytes(i))).isEqualTo(i);
    }
    for (int i = 0; i < 100_000; i++) {
      assertThat(longs.find(i * 0x10000001L)).isEqualTo(i);
      assertThat(longs.add(i * 0x10000001L)).isEqualTo(i);
      assertThat(texts.find(bytes(i), 0, 4)).isEqualTo(i);
    }
    assertThat(longs.find(-1)).isEqualTo(-1);
    assertThat(texts.find(new byte[5], 0, 5)).isEqualTo(-1);
  }

  private static byte[] bytes(int i) {
    return new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16), 'x'};
  }
}

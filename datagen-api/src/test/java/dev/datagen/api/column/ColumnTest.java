package dev.datagen.api.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ColumnTest {

  private static final int SIZE = 150;

  private static List<Column> columns(SplittableRandom random) {
    long[] nulls = new long[Nulls.wordsFor(SIZE)];
    String[] strings = new String[SIZE];
    int[] codes = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      if (random.nextInt(4) == 0) {
        Nulls.set(nulls, i);
      }
      strings[i] = random.nextInt(5) == 0 ? null : "ü".repeat(random.nextInt(9));
      codes[i] = random.nextInt(3);
    }
    Nulls some = Nulls.of(nulls);
    boolean[] booleans = new boolean[SIZE];
    for (int i = 0; i < SIZE; i++) {
      booleans[i] = random.nextBoolean();
    }
    return List.of(
        new LongColumn(random.longs(SIZE).toArray(), some),
        new DoubleColumn(random.doubles(SIZE).toArray(), Nulls.NONE),
        new BooleanColumn(booleans, some),
        new DictionaryColumn(codes, Dictionary.of(List.of("a", "", "日本")), some),
        Utf8Column.of(strings));
  }

  private static List<Object> values(Column column) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < column.size(); i++) {
      values.add(column.value(i));
    }
    return values;
  }

  @Test
  void gatherAndSliceAgreeWithSingleValues() {
    for (int seed = 0; seed < 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      for (Column column : columns(random)) {
        int[] positions = random.ints(80, -1, SIZE).toArray();
        Column gathered = column.gather(positions);
        for (int i = 0; i < positions.length; i++) {
          Object expected = positions[i] < 0 ? null : column.value(positions[i]);
          assertThat(gathered.value(i)).isEqualTo(expected);
        }
        int from = random.nextInt(SIZE);
        int to = random.nextInt(from, SIZE + 1);
        assertThat(values(column.slice(from, to))).isEqualTo(values(column).subList(from, to));
      }
    }
  }

  @Test
  void stringsCopyTheirBytes() {
    byte[] target = new byte[16];
    for (StringColumn column :
        List.of(
            Utf8Column.of("日本", "x"),
            new DictionaryColumn(
                new int[] {1, 0}, Dictionary.of(List.of("x", "日本")), Nulls.NONE))) {
      int end = column.copy(0, target, 2);
      assertThat(end).isEqualTo(2 + column.length(0)).isEqualTo(8);
      assertThat(new String(target, 2, 6, java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("日本");
    }
  }

  @Test
  void nullsAreCountedAndJoined() {
    long[] words = new long[Nulls.wordsFor(130)];
    Nulls.set(words, 3);
    Nulls.set(words, 129);
    Nulls nulls = Nulls.of(words);
    assertThat(nulls.count(130)).isEqualTo(2);
    assertThat(nulls.count(129)).isEqualTo(1);
    assertThat(nulls.or(Nulls.all(2)).count(130)).isEqualTo(4);
    assertThat(Nulls.all(2).or(nulls)).isEqualTo(nulls.or(Nulls.all(2)));
    assertThat(Nulls.of(new long[3])).isSameAs(Nulls.NONE);
    assertThat(Nulls.NONE.any()).isFalse();
    assertThat(nulls.slice(100, 130).isNull(29)).isTrue();
  }

  @Test
  void typesAreReadAsTheyArePrinted() {
    for (String text : List.of("int", "float", "string", "bool", "datetime", "date")) {
      assertThat(ColumnType.parse(text)).hasToString(text);
    }
    assertThat(ColumnType.parse("decimal(12, 2)")).isEqualTo(ColumnType.decimal(12, 2));
    assertThatThrownBy(() -> ColumnType.parse("integer")).hasMessageContaining("types are int");
    assertThatThrownBy(() -> ColumnType.parse("decimal(19,2)")).hasMessageContaining("1 to 18");
    assertThatThrownBy(() -> ColumnType.parse("decimal(4,5)")).hasMessageContaining("scale");
  }
}

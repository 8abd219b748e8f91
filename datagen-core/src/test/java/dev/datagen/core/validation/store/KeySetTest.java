package dev.datagen.core.validation.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.Dictionary;
import dev.datagen.api.column.DictionaryColumn;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Builder;
import dev.datagen.api.column.Utf8Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Key sets against plain ones, with room for everything and with room for next to nothing. */
class KeySetTest {

  private static final long PLENTY = 1L << 30;
  private static final long LITTLE = 3L << 20;

  private final List<Long> duplicates = new ArrayList<>();
  private final List<Long> missing = new ArrayList<>();

  private KeySet set(long budget) {
    return new KeySet(
        true,
        new MemoryBudget(budget),
        (row, label, key) -> duplicates.add(row),
        (row, label, key) -> missing.add(row));
  }

  private static KeySet.Labels from(long first) {
    return new KeySet.Labels() {
      @Override
      public long row(int position) {
        return first + position;
      }

      @Override
      public long label(int position) {
        return -1;
      }
    };
  }

  private static void add(KeySet set, long first, Column column) {
    set.add(List.of(column), column.nulls(), from(first));
  }

  private static void seek(KeySet set, long first, Column column) {
    set.seek(List.of(column), column.nulls(), Long.MIN_VALUE, Long.MAX_VALUE, from(first));
  }

  private static Column texts(SplittableRandom random, int size, int range) {
    Utf8Builder builder = new Utf8Builder(size);
    for (int i = 0; i < size; i++) {
      builder.append("key number " + random.nextInt(range));
    }
    return builder.build();
  }

  private static List<Long> sorted(List<Long> rows) {
    return rows.stream().sorted().toList();
  }

  private void compare(KeySet set, List<Column> keys, List<Column> sought) {
    Set<Object> all = new HashSet<>();
    List<Long> expectedDuplicates = new ArrayList<>();
    List<Long> expectedMissing = new ArrayList<>();
    long row = 0;
    for (Column column : keys) {
      add(set, row, column);
      for (int i = 0; i < column.size(); i++, row++) {
        if (!column.isNull(i) && !all.add(column.value(i))) {
          expectedDuplicates.add(row);
        }
      }
    }
    row = 0;
    for (Column column : sought) {
      seek(set, row, column);
      for (int i = 0; i < column.size(); i++, row++) {
        if (!column.isNull(i) && !all.contains(column.value(i))) {
          expectedMissing.add(row);
        }
      }
    }
    set.conclude();
    // both in order: to look for each in a list of thousands takes half a minute
    assertThat(sorted(duplicates)).isEqualTo(sorted(expectedDuplicates));
    assertThat(sorted(missing)).isEqualTo(sorted(expectedMissing));
    assertThat(expectedDuplicates).isNotEmpty();
    assertThat(expectedMissing).isNotEmpty();
  }

  private void texts(long budget) {
    SplittableRandom random = new SplittableRandom(1);
    compare(
        set(budget),
        IntStream.range(0, 30).<Column>mapToObj(i -> texts(random, 5000, 2_000_000)).toList(),
        IntStream.range(0, 10).<Column>mapToObj(i -> texts(random, 5000, 2_000_000)).toList());
  }

  @Test
  void textKeysInMemory() {
    texts(PLENTY);
  }

  @Test
  void textKeysThatSpill() {
    texts(LITTLE);
  }

  private void integers(long budget, long range, long apart) {
    SplittableRandom random = new SplittableRandom(2);
    compare(
        set(budget),
        IntStream.range(0, 30)
            .<Column>mapToObj(
                i -> LongColumn.of(random.longs(5000, -range, range).map(v -> v * apart).toArray()))
            .toList(),
        IntStream.range(0, 10)
            .<Column>mapToObj(
                i -> LongColumn.of(random.longs(5000, -range, range).map(v -> v * apart).toArray()))
            .toList());
  }

  @Test
  void integersCloseTogether() {
    integers(PLENTY, 500_000, 1);
  }

  @Test
  void integersFarApartThatSpill() {
    integers(LITTLE, 400_000, 5_000_000_011L);
    duplicates.clear();
    missing.clear();
    integers(LITTLE, 800_000, 1);
  }

  @Test
  void keysThatGoByOneStepAreNotStoredAndStillExact() {
    for (long step : new long[] {1, 5, -3}) {
      duplicates.clear();
      missing.clear();
      long[] first = IntStream.range(0, 1000).mapToLong(i -> 100 + i * step).toArray();
      long[] second = IntStream.range(1000, 1999).mapToLong(i -> 100 + i * step).toArray();
      long[] broken = {100 + 1999 * step, 100 + 7 * step, 100 + 2001 * step};
      compare(
          set(0),
          List.of(LongColumn.of(first), LongColumn.of(second), LongColumn.of(broken)),
          List.of(LongColumn.of(100, 100 + 1999 * step, 100 + 2000 * step, 99, Long.MAX_VALUE)));
    }
  }

  @Test
  void theEndsOfTheRangeOfLongsAreKeysLikeOthers() {
    compare(
        set(PLENTY),
        List.of(LongColumn.of(Long.MIN_VALUE, Long.MAX_VALUE, 0, Long.MIN_VALUE)),
        List.of(LongColumn.of(Long.MAX_VALUE, 1, -1)));
  }

  @Test
  void nullsAreNoKeys() {
    Column withNulls = new LongColumn(new long[] {1, 1, 2, 2}, Nulls.of(new long[] {0b0010}));
    compare(set(PLENTY), List.of(withNulls), List.of(withNulls, LongColumn.of(3)));
    assertThat(duplicates).containsExactly(3L);
  }

  @Test
  void dictionariesAreMadeOfValuesNotOfCodes() {
    Column keys =
        new DictionaryColumn(new int[] {0, 1, 1}, Dictionary.of(List.of("a", "b")), Nulls.NONE);
    Column sought =
        new DictionaryColumn(
            new int[] {0, 1, 2}, Dictionary.of(List.of("b", "c", "a")), Nulls.NONE);
    compare(set(PLENTY), List.of(keys), List.of(sought, Utf8Column.of("a", "d")));
    assertThat(missing).containsExactlyInAnyOrder(1L, 4L);
  }

  @Test
  void bothZerosAreOneKey() {
    KeySet set = set(PLENTY);
    add(set, 0, DoubleColumn.of(0.0, 1.5, -0.0));
    set.conclude();
    assertThat(duplicates).containsExactly(2L);
  }

  @Test
  void rowsMayReferToKeysThatComeLater() {
    KeySet set = set(PLENTY);
    seek(set, 0, LongColumn.of(5, 6, 7));
    add(set, 0, LongColumn.of(4, 5, 6));
    set.conclude();
    assertThat(missing).containsExactly(2L);
  }

  @Test
  void rowsThatRepeatAMissingTextAreAllTold() {
    String[] sought = new String[400];
    for (int i = 0; i < sought.length; i++) {
      sought[i] = i / 100 % 2 == 0 ? "known" : "unknown";
    }
    compare(set(PLENTY), List.of(Utf8Column.of("known", "known")), List.of(Utf8Column.of(sought)));
    assertThat(missing).hasSize(200);
  }

  @Test
  void severalColumnsMakeOneKey() {
    KeySet set = set(PLENTY);
    Column names = Utf8Column.of("a", "ab", "a", "a");
    Column more = Utf8Column.of("bc", "c", "bc", "b");
    set.add(List.of(names, more), Nulls.NONE, from(0));
    set.conclude();
    assertThat(duplicates).containsExactly(2L);
  }

  /** Run with {@code _JAVA_OPTIONS=-Xmx512m mvn … -Ddatagen.large=true}; takes 2 GB of disk. */
  @Test
  @EnabledIfSystemProperty(
      named = "datagen.large",
      matches = "true",
      disabledReason = "on demand: 50 million text keys")
  void fiftyMillionTextKeysFitHalfAGigabyte() {
    assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(520L << 20);
    KeySet set = set(Runtime.getRuntime().maxMemory() / 5);
    int batch = 50_000;
    for (int i = 0; i < 1000; i++) {
      Utf8Builder builder = new Utf8Builder(batch);
      for (int row = 0; row < batch; row++) {
        long number = (long) i * batch + row;
        builder.append(
            "customer-" + Long.toString((number == 49_999_999 ? 1234 : number) * 7919, 36));
      }
      add(set, (long) i * batch, builder.build());
    }
    seek(set, 0, Utf8Column.of("customer-" + Long.toString(7919, 36), "customer-none"));
    set.conclude();
    assertThat(duplicates).containsExactly(49_999_999L);
    assertThat(missing).containsExactly(1L);
  }
}

package dev.datagen.plugins.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Nulls;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.generator.Generator;
import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.problem.RowError;
import dev.datagen.api.rows.Rows;
import dev.datagen.testkit.FakeContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyedLookupTest {

  private static final Map<String, String> THIS = Map.of("this_key", "store_id");

  @Test
  void thisKeyMatchesTheColumnOfTheSameName() {
    FakeContext context = shop(ids(2, 1)).table("store.store_id", ColumnType.INT, ids(1, 2, 3));
    assertThat(values(context, "store.city", THIS)).containsExactly("Oslo", "Rome");
  }

  @Test
  void thisKeyMatchesThePrimaryKeyWhereThereIsNoColumnOfThatName() {
    FakeContext context =
        FakeContext.of(ColumnType.STRING)
            .table("store.id", ColumnType.INT, ids(1, 2, 3))
            .table("store.city", ColumnType.STRING, Utf8Column.of("Rome", "Oslo", "Lima"))
            .column("store_id", ColumnType.INT, ids(3, 1));
    assertThat(values(context, "store.city", THIS)).containsExactly("Lima", "Rome");
  }

  @Test
  void bothSidesCanBeNamedAndSeveralPairsMustAllMatch() {
    Map<String, String> on = new LinkedHashMap<>();
    on.put("shop", "store_id");
    on.put("when", "year");
    FakeContext context =
        FakeContext.of(ColumnType.STRING)
            .table("rate.store_id", ColumnType.INT, ids(1, 1, 2))
            .table("rate.year", ColumnType.INT, ids(2023, 2024, 2024))
            .table("rate.name", ColumnType.STRING, Utf8Column.of("a", "b", "c"))
            .column("shop", ColumnType.INT, ids(1, 2, 1))
            .column("when", ColumnType.INT, ids(2024, 2024, 2023));
    assertThat(values(context, "rate.name", on)).containsExactly("b", "c", "a");
    FakeContext missing = context.column("when", ColumnType.INT, ids(2024, 2023, 2023));
    assertThatThrownBy(() -> values(missing, "rate.name", on))
        .isInstanceOf(RowError.class)
        .hasFieldOrPropertyWithValue("index", 1)
        .hasMessage("rate has no row with store_id = 2 and year = 2023");
  }

  @Test
  void aTableThatLooksUpItselfMatchesItsPrimaryKeyOnlySoThatHierarchiesHaveNoLoops() {
    FakeContext context =
        FakeContext.of(ColumnType.INT)
            .table("subject.id", ColumnType.INT, ids(1, 2, 3))
            .table("subject.team", ColumnType.INT, ids(7, 7, 8))
            .table("subject.level", ColumnType.INT, ids(4, 5, 6))
            .column("id", ColumnType.INT, ids(1, 2, 3))
            .column("team", ColumnType.INT, ids(7, 7, 8))
            .column("boss", ColumnType.INT, ids(1, 1, 2));
    assertThatThrownBy(() -> values(context, "subject.id", Map.of("team", "team")))
        .isInstanceOf(InvalidArgument.class)
        .hasMessageContaining("several rows of subject may have the same keys");
    assertThat(values(context, "subject.level", Map.of("boss", "id"))).containsExactly(4L, 4L, 5L);
  }

  @Test
  void ofSeveralMatchesOneIsTakenAtRandom() {
    long[] same = new long[200];
    FakeContext context =
        shop(LongColumn.of(same)).table("store.store_id", ColumnType.INT, ids(0, 0, 0));
    assertThat(values(context, "store.city", THIS)).contains("Rome", "Oslo", "Lima");
  }

  @Test
  void noMatchIsNullWhereAllowedAndNamesTheKeyWhereNot() {
    FakeContext context = shop(ids(1, 9)).table("store.store_id", ColumnType.INT, ids(1, 2, 3));
    assertThatThrownBy(() -> values(context, "store.city", THIS))
        .isInstanceOf(RowError.class)
        .hasFieldOrPropertyWithValue("index", 1)
        .hasMessage("store has no row with store_id = 9");
    assertThat(values(context.withNulls(), "store.city", THIS)).containsExactly("Rome", null);
  }

  @Test
  void aTextKeyIsQuoted() {
    FakeContext context =
        FakeContext.of(ColumnType.STRING)
            .table("store.city", ColumnType.STRING, Utf8Column.of("Rome"))
            .column("town", ColumnType.STRING, Utf8Column.of("Paris"));
    assertThatThrownBy(() -> values(context, "store.city", Map.of("town", "city")))
        .hasMessage("store has no row with city = \"Paris\"");
  }

  @Test
  void aNullKeyFindsNothing() {
    LongColumn key = new LongColumn(new long[] {1, 1}, Nulls.of(new long[] {0b10}));
    FakeContext context = shop(key).table("store.store_id", ColumnType.INT, ids(1, 2, 3));
    assertThatThrownBy(() -> values(context, "store.city", THIS))
        .hasMessage("store_id is null, so no row of store can be found");
    assertThat(values(context.withNulls(), "store.city", THIS)).containsExactly("Rome", null);
  }

  @Test
  void keysThatMakeNoSenseAreRefused() {
    FakeContext context = shop(ids(1)).table("store.store_id", ColumnType.INT, ids(1, 2, 3));
    assertThatThrownBy(() -> values(context, "store.city", Map.of()))
        .hasMessage("names no key")
        .hasFieldOrPropertyWithValue("argument", "on");
    assertThatThrownBy(
            () -> values(context, "store.city", Map.of("this_key", "store_id", "store_id", "x")))
        .hasMessage("names store_id twice");
  }

  private static FakeContext shop(LongColumn storeIds) {
    return FakeContext.of(ColumnType.STRING)
        .table("store.city", ColumnType.STRING, Utf8Column.of("Rome", "Oslo", "Lima"))
        .column("store_id", ColumnType.INT, storeIds);
  }

  private static LongColumn ids(long... values) {
    return LongColumn.of(values);
  }

  private static List<Object> values(FakeContext context, String from, Map<String, String> on) {
    Generator generator = new LookupFactory().plan(new LookupArguments(from, on, null), context);
    String key = on.keySet().iterator().next();
    int size =
        context.column(context.input("on", key.equals("this_key") ? on.get(key) : key)).size();
    Column column = generator.generate(Rows.range(0, size), context.key(), context);
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < column.size(); i++) {
      values.add(column.value(i));
    }
    return values;
  }
}

package dev.datagen.plugins.modifier.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.DoubleColumn;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.column.Utf8Column;
import dev.datagen.api.modifier.Modifier;
import dev.datagen.api.plan.Input;
import dev.datagen.api.plan.Inputs;
import dev.datagen.api.plan.Reference;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.Rows;
import dev.datagen.plugins.modifier.effect.EffectArguments.EffectMap;
import dev.datagen.plugins.modifier.effect.EffectArguments.Operation;
import dev.datagen.plugins.modifier.effect.EffectArguments.Window;
import dev.datagen.testkit.FakeContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How much work a million rows are against ten thousand effects of two keys, one of them an
 * ancestor's. Counted, not timed.
 */
class EffectWorkTest {

  private static final int EFFECTS = 10_000;
  private static final int REGIONS = 10;
  private static final int PRODUCTS = 20;
  private static final int CHUNK = 50_000;
  private static final int CHUNKS = 20;
  private static final String[] NAMES =
      IntStream.range(0, REGIONS).mapToObj(i -> "region " + i).toArray(String[]::new);
  private static final long SPAN = 1_000_000_000;
  private static final RandomKey KEY = RandomKey.ofSeed(7);

  private final long[] starts = new long[EFFECTS];
  private final long[] ends = new long[EFFECTS];
  private final long[] products = new long[EFFECTS];
  private final String[] regions = new String[EFFECTS];
  private final double[] factors = new double[EFFECTS];

  private FakeContext context() {
    for (int e = 0; e < EFFECTS; e++) {
      starts[e] = KEY.bounded(e, 0, SPAN);
      ends[e] = starts[e] + KEY.bounded(e, 1, SPAN / 20);
      products[e] = KEY.bounded(e, 2, PRODUCTS);
      regions[e] = NAMES[(int) KEY.bounded(e, 3, REGIONS)];
      factors[e] = e + 2;
    }
    Column none = LongColumn.of();
    return FakeContext.of(ColumnType.FLOAT)
        .column("product", ColumnType.INT, none)
        .column("user.region", ColumnType.STRING, Utf8Column.of())
        .column("moment", ColumnType.DATETIME, none)
        .rowTime("moment")
        .table("promo.starts", ColumnType.DATETIME, LongColumn.of(starts))
        .table("promo.ends", ColumnType.DATETIME, LongColumn.of(ends))
        .table("promo.product", ColumnType.INT, LongColumn.of(products))
        .table("promo.region", ColumnType.STRING, Utf8Column.of(regions))
        .table("promo.factor", ColumnType.FLOAT, DoubleColumn.of(factors));
  }

  /** Hands out a chunk's columns and the effect table, and counts what is asked for. */
  private static final class Work implements Inputs {

    private final FakeContext context;
    private final Map<String, Column> row = new HashMap<>();
    private final Map<String, Integer> columns = new TreeMap<>();
    private final Map<String, Integer> effects = new TreeMap<>();

    Work(FakeContext context) {
      this.context = context;
    }

    @Override
    public Column column(Input input) {
      columns.merge(input.name(), 1, Integer::sum);
      return row.get(input.name());
    }

    @Override
    public long rowCount(Reference reference) {
      return context.rowCount(reference);
    }

    @Override
    public Column pick(Reference reference, long[] rows) {
      effects.merge(reference.column(), rows.length, Integer::sum);
      return context.pick(reference, rows);
    }

    @Override
    public long[] match(Reference reference, long[] draws) {
      throw new AssertionError("an effect is found by an index, not by matching keys");
    }

    @Override
    public void warn(String argument, String message, String hint) {
      context.warn(argument, message, hint);
    }
  }

  private static void fill(Work work, int first) {
    long[] product = new long[CHUNK];
    long[] moment = new long[CHUNK];
    String[] region = new String[CHUNK];
    for (int i = 0; i < CHUNK; i++) {
      product[i] = KEY.bounded(first + i, 4, PRODUCTS + 1);
      moment[i] = KEY.bounded(first + i, 5, SPAN);
      region[i] = NAMES[(int) KEY.bounded(first + i, 6, REGIONS)];
    }
    work.row.put("product", LongColumn.of(product));
    work.row.put("moment", LongColumn.of(moment));
    work.row.put("user.region", Utf8Column.of(region));
  }

  @Test
  void theEffectTableIsReadOnceKeysOnceAChunkAndARowLooksAtEightEffects() {
    EffectArguments arguments =
        new EffectArguments(
            "promo",
            new TreeMap<>(Map.of("region", "region", "product", "product")),
            new Window("starts", "ends"),
            new EffectMap("factor", Operation.MUL, null),
            null);
    FakeContext context = context();
    Modifier modifier = new EffectFactory().plan(arguments, context);
    EffectSource source = EffectSource.plan(arguments, context);
    Work work = new Work(context);
    Work other = new Work(context);
    EffectIndex index = source.index(other);
    int most = 0;
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      int first = chunk * CHUNK;
      fill(work, first);
      double[] ones = new double[CHUNK];
      Arrays.fill(ones, 1);
      Column made =
          modifier.modify(DoubleColumn.of(ones), Rows.range(first, CHUNK), context.key(), work);
      other.row.putAll(work.row);
      int[] groups = source.groups(index, CHUNK, other);
      for (int i = 0; i < CHUNK; i += 9_973) {
        assertThat(made.value(i)).isEqualTo(byHand(work, i));
      }
      for (int i = 0; i < CHUNK; i++) {
        most = Math.max(most, groups[i] < 0 ? 0 : looks(index, groups[i], work, i));
      }
    }
    assertThat(work.effects)
        .isEqualTo(
            Map.of(
                "factor", EFFECTS, "starts", EFFECTS, "ends", EFFECTS, "product", EFFECTS, "region",
                EFFECTS));
    // of the time its values and its nulls
    assertThat(work.columns)
        .isEqualTo(Map.of("product", CHUNKS, "user.region", CHUNKS, "moment", 2 * CHUNKS));
    assertThat(index.keys().size()).isEqualTo(REGIONS * PRODUCTS);
    assertThat(index.starts().length).isLessThanOrEqualTo(2 * EFFECTS);
    // about 50 effects of a region and product: a hundred steps at most
    assertThat(most).isBetween(5, 8);
  }

  private static int looks(EffectIndex index, int group, Work work, int i) {
    int[] looks = {0};
    long moment = ((LongColumn) work.row.get("moment")).values()[i];
    EffectIndex.step(
        step -> {
          looks[0]++;
          return index.starts()[step];
        },
        index.offsets()[group],
        index.offsets()[group + 1],
        moment);
    return looks[0];
  }

  private double byHand(Work work, int i) {
    long moment = ((LongColumn) work.row.get("moment")).values()[i];
    for (int e = 0; e < EFFECTS; e++) {
      if (work.row.get("product").value(i).equals(products[e])
          && work.row.get("user.region").value(i).equals(regions[e])
          && starts[e] <= moment
          && moment <= ends[e]) {
        return factors[e];
      }
    }
    return 1;
  }
}

package dev.datagen.core.fake;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.rows.Rows;
import dev.datagen.core.dataset.Dataset;
import dev.datagen.core.evaluate.Evaluation;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.PlanOptions;
import dev.datagen.core.plan.Planner;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.reading.DatasetReader;
import dev.datagen.core.registry.Registry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** Tables planned from a schema in text, with the fake components, and read whole. */
public final class Tables {

  private static final Registry REGISTRY = Registry.ofClassPath();

  private final Plan plan;

  private Tables(Plan plan) {
    this.plan = plan;
  }

  /** Plans a schema; single quotes stand for double ones. */
  public static Tables of(String schema, long seed) {
    byte[] json = schema.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    Dataset dataset = DatasetReader.read(json, "schema.json", REGISTRY.vocabulary());
    PlanOptions options =
        new PlanOptions(OptionalLong.of(seed), OptionalLong.empty(), Map.of(), OptionalInt.empty());
    return new Tables(Planner.plan(dataset, REGISTRY, options));
  }

  public Plan plan() {
    return plan;
  }

  public int rows(String table) {
    return (int) plan.table(table).rows();
  }

  /** A whole column. */
  public Column column(String table, String column) {
    TablePlan planned = plan.table(table);
    Rows rows = planned.space().range(0, (int) planned.rows());
    return new Evaluation(planned, rows).column(planned.columnIndex(column));
  }

  public long[] longs(String table, String column) {
    return ((LongColumn) column(table, column)).values();
  }

  /** The values of a column of whatever type; nulls are null. */
  public List<Object> values(String table, String column) {
    Column whole = column(table, column);
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < whole.size(); i++) {
      values.add(whole.value(i));
    }
    return values;
  }

  /** For each row its parent's position. */
  public long[] parents(String table) {
    TablePlan planned = plan.table(table);
    Rows rows = planned.space().range(0, (int) planned.rows());
    long[] parents = new long[rows.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = rows.parents().row(rows.parentIndex()[i]);
    }
    return parents;
  }

  /** Whether pieces and picks of every column of a table are the same as the whole. */
  public boolean isChunkInvariant(String table, long seed) {
    TablePlan planned = plan.table(table);
    SplittableRandom random = new SplittableRandom(seed);
    int size = (int) planned.rows();
    long[] picks = random.longs(200, 0, size).toArray();
    int from = random.nextInt(size);
    int to = Math.min(size, from + 1 + random.nextInt(500));
    Evaluation all = new Evaluation(planned, planned.space().range(0, size));
    Evaluation piece = new Evaluation(planned, planned.space().range(from, to - from));
    Evaluation single = new Evaluation(planned, planned.space().pick(picks.clone()));
    for (int c = 0; c < planned.columns().size(); c++) {
      Column whole = all.column(c);
      Column range = piece.column(c);
      Column picked = single.column(c);
      for (int i = 0; i < range.size(); i++) {
        if (!java.util.Objects.equals(whole.value(from + i), range.value(i))) {
          return false;
        }
      }
      for (int i = 0; i < picks.length; i++) {
        if (!java.util.Objects.equals(whole.value((int) picks[i]), picked.value(i))) {
          return false;
        }
      }
    }
    return true;
  }
}

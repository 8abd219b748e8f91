package dev.datagen.core.plan;

import dev.datagen.api.generator.Generator;
import dev.datagen.api.generator.ListGenerator;
import dev.datagen.api.random.RandomKey;
import dev.datagen.core.behaviour.FactoredFanout;
import dev.datagen.core.dataset.FanoutSpec;
import dev.datagen.core.dataset.NodeSpec;
import dev.datagen.core.rows.DiscreteLaw;
import dev.datagen.core.rows.DrawnFanout;
import dev.datagen.core.rows.FannedRows;
import dev.datagen.core.rows.FanoutLaw;
import dev.datagen.core.rows.FanoutLaws;
import dev.datagen.core.rows.FlatRows;
import dev.datagen.core.rows.RowSpace;
import java.util.Optional;

/** How many rows each table has and which they are. */
final class RowSpaces {

  private static final long DEFAULT_ROWS = 1000;
  private static final long MOST_ROWS = 1_000_000_000_000_000L;

  private final Planning planning;
  private final PlanOptions options;

  RowSpaces(Planning planning, PlanOptions options) {
    this.planning = planning;
    this.options = options;
  }

  /** The rows of a table whose parent's are known; an empty space where there is a problem. */
  RowSpace of(TablePlan table) {
    NodeSpec spec = table.spec();
    if (spec.kind() == NodeSpec.Kind.VOCAB) {
      return new FlatRows(vocabRows(table));
    }
    if (table.parent() == null) {
      Long byName = options.rowsByTable().get(spec.id());
      long declared = spec.rows() == null ? DEFAULT_ROWS : spec.rows();
      return new FlatRows(byName != null ? byName : options.rows().orElse(declared));
    }
    return fanned(table);
  }

  private long vocabRows(TablePlan table) {
    Optional<Generator> generator =
        new ColumnPlanner(planning, table, table.spec().columns().get(0)).generator();
    if (generator.isPresent() && generator.get() instanceof ListGenerator list) {
      return list.length();
    }
    return 0;
  }

  private RowSpace fanned(TablePlan table) {
    FanoutSpec fanout = table.spec().fanout();
    RandomKey key = planning.key(table).derive("fanout");
    if (WalkPlanner.walks(table)) {
      return WalkPlanner.plan(planning, table)
          .<RowSpace>map(walks -> new FannedRows(table.parent().space(), walks))
          .orElse(new FlatRows(0));
    }
    try {
      FannedRows rows = new FannedRows(table.parent().space(), law(table, key, fanout));
      if (isTooMany(rows)) {
        planning.error(
            "fanout",
            Planning.path(table) + ".fanout",
            table.name() + " would have more than " + MOST_ROWS + " rows",
            "make the fan-out smaller, or give its ancestors fewer rows");
        return new FlatRows(0);
      }
      return rows;
    } catch (IllegalArgumentException | ArithmeticException e) {
      planning.error(
          "fanout", Planning.path(table) + ".fanout", e.getMessage(), "change its bounds");
      return new FlatRows(0);
    }
  }

  private static boolean isTooMany(FannedRows rows) {
    try {
      return rows.knownSize() > MOST_ROWS;
    } catch (ArithmeticException e) {
      return true;
    }
  }

  private FanoutLaw law(TablePlan table, RandomKey key, FanoutSpec fanout) {
    DiscreteLaw law = FanoutLaws.of(fanout);
    String text = FanoutText.of(fanout);
    return FanoutFactors.any(planning, table)
        ? new FactoredFanout(key, law, text, table.parent(), Planning.path(table))
        : new DrawnFanout(key, law, text);
  }
}

package dev.datagen.tests;

import dev.datagen.api.column.Column;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.Datagen;
import dev.datagen.core.validation.Check;
import dev.datagen.core.validation.Observed;
import dev.datagen.core.validation.behaviour.BehaviourChecks;
import dev.datagen.testkit.ChunkCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Data held against the laws and behaviours that a schema declares, maybe broken on the way. */
final class HeldAgainst {

  private final List<Check<?>> checks;

  private HeldAgainst(List<Check<?>> checks) {
    this.checks = checks;
  }

  static HeldAgainst schema(Datagen declared) {
    return new HeldAgainst(BehaviourChecks.of(declared.plan()));
  }

  /** What the data of a run give. */
  List<Finding> findings(Datagen made) {
    return findings(made, chunk -> chunk);
  }

  /** What the data of a run give once they are broken. */
  List<Finding> findings(Datagen made, UnaryOperator<Chunk> damage) {
    return findings(Generated.run(made.validate(false)), damage);
  }

  /** What data give once they are broken. */
  List<Finding> findings(ChunkCollector data, UnaryOperator<Chunk> damage) {
    List<Finding> findings = new ArrayList<>();
    for (Check<?> check : checks) {
      findings.addAll(conclude(check, data, damage));
    }
    return findings;
  }

  private static <S> List<Finding> conclude(
      Check<S> check, ChunkCollector data, UnaryOperator<Chunk> damage) {
    Set<String> tables = new TreeSet<>();
    check.reads().forEach(attribute -> tables.add(attribute.substring(0, attribute.indexOf('.'))));
    S state = null;
    for (String table : data.tables()) {
      for (Chunk chunk : tables.contains(table) ? data.chunks(table) : List.<Chunk>of()) {
        S part = check.observe(new Observed(damage.apply(chunk)));
        state = state == null ? part : check.merge(state, part);
      }
    }
    List<Finding> findings = check.conclude(state);
    check.close();
    return findings;
  }

  /** The checks that failed. */
  static Set<String> failed(List<Finding> findings) {
    Set<String> failed = new TreeSet<>();
    for (Finding finding : findings) {
      if (finding.status() == Finding.Status.FAILED) {
        failed.add(finding.check());
      }
    }
    return failed;
  }

  /** The finding of a check. */
  static Finding of(List<Finding> findings, String check) {
    return findings.stream()
        .filter(finding -> finding.check().equals(check))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no check "
                        + check
                        + " among "
                        + findings.stream().map(Finding::check).toList()));
  }

  /** Changes one column of one table. */
  static UnaryOperator<Chunk> column(String table, String name, Change change) {
    return chunk -> {
      if (!chunk.table().name().equals(table)) {
        return chunk;
      }
      List<Column> columns = new ArrayList<>(chunk.columns());
      int index = index(chunk, name);
      columns.set(index, change.of(columns.get(index), chunk));
      return with(chunk, columns);
    };
  }

  /** Leaves rows of one table out. */
  static UnaryOperator<Chunk> without(String table, Rows rows) {
    return chunk -> {
      if (!chunk.table().name().equals(table)) {
        return chunk;
      }
      int[] kept =
          java.util.stream.IntStream.range(0, chunk.size())
              .filter(i -> !rows.drop(chunk, i))
              .toArray();
      return new Chunk(
          chunk.table(),
          chunk.index(),
          chunk.firstRow(),
          kept.length,
          chunk.columns().stream().map(column -> column.gather(kept)).toList());
    };
  }

  static Chunk with(Chunk chunk, List<Column> columns) {
    return new Chunk(chunk.table(), chunk.index(), chunk.firstRow(), chunk.size(), columns);
  }

  static int index(Chunk chunk, String name) {
    for (int i = 0; i < chunk.table().columns().size(); i++) {
      if (chunk.table().columns().get(i).name().equals(name)) {
        return i;
      }
    }
    throw new AssertionError("no column " + name);
  }

  static Column column(Chunk chunk, String name) {
    return chunk.columns().get(index(chunk, name));
  }

  /** Which rows to drop. */
  interface Rows {
    boolean drop(Chunk chunk, int row);
  }

  /** What to make of a column. */
  interface Change {
    Column of(Column column, Chunk chunk);
  }
}

package dev.datagen.tests.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.Datagen;
import dev.datagen.core.run.RunReport;
import dev.datagen.testkit.ChunkCollector;
import dev.datagen.tests.Generated;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a schema in text makes, column by column, and what its checks say. */
final class Made {

  private final ChunkCollector chunks;
  private final List<Finding> findings;

  private Made(ChunkCollector chunks, List<Finding> findings) {
    this.chunks = chunks;
    this.findings = findings;
  }

  /** Runs a schema; single quotes stand for double ones. */
  static Made of(String schema) {
    return of(schema, datagen -> datagen);
  }

  /** Runs a schema with other settings. */
  static Made of(String schema, UnaryOperator<Datagen> settings) {
    ChunkCollector[] made = new ChunkCollector[1];
    RunReport report =
        settings
            .apply(Generated.schema(schema.replace('\'', '"')))
            .to(tables -> made[0] = new ChunkCollector(tables))
            .run();
    return new Made(made[0], report.validation().orElseThrow().findings());
  }

  /** The problems for which a schema is refused, or its run ends. */
  static List<Problem> problems(String schema) {
    ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> of(schema));
    assertThat(thrown).as("the schema is neither refused nor does its run end").isNotNull();
    return thrown.problems();
  }

  /** What is warned of before a schema is run. */
  static List<Problem> warnings(String schema) {
    return Generated.schema(schema.replace('\'', '"')).plan().warnings();
  }

  int rows(String table) {
    return chunks.chunks(table).stream().mapToInt(Chunk::size).sum();
  }

  /** The values of a column: long for whole numbers, decimals and times, null for nulls. */
  List<Object> values(String table, String column) {
    List<Object> values = new ArrayList<>();
    for (Chunk chunk : chunks.chunks(table)) {
      int index = index(chunk, column);
      for (int i = 0; i < chunk.size(); i++) {
        values.add(chunk.columns().get(index).value(i));
      }
    }
    return values;
  }

  private static int index(Chunk chunk, String column) {
    for (int i = 0; i < chunk.table().columns().size(); i++) {
      if (chunk.table().columns().get(i).name().equals(column)) {
        return i;
      }
    }
    throw new AssertionError("no column " + column);
  }

  double[] doubles(String table, String column) {
    return values(table, column).stream().mapToDouble(value -> (Double) value).toArray();
  }

  long[] longs(String table, String column) {
    return values(table, column).stream().mapToLong(value -> (Long) value).toArray();
  }

  /** What a check of a subject came to. */
  Finding finding(String kind, String subject) {
    return findings.stream()
        .filter(finding -> finding.kind().equals(kind) && finding.subject().equals(subject))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " of " + subject));
  }

  /** The checks that did not pass, and what they say. */
  List<String> complaints() {
    return findings.stream()
        .filter(
            finding ->
                finding.status() == Finding.Status.FAILED
                    || finding.status() == Finding.Status.WARNING)
        .map(finding -> finding.check() + ": " + finding.message())
        .toList();
  }
}

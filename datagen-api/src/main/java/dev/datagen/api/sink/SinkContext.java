package dev.datagen.api.sink;

import dev.datagen.api.rows.TableSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a sink knows of the run.
 *
 * @param dataset name of the dataset
 * @param tables every table that will be written, in the order of writing (parents first)
 * @param directory where to write, for sinks that write files; may not exist yet
 * @param seed the master seed
 * @param schemaHash SHA-256 of the canonical schema in lower-case hexadecimal
 * @param algorithm {@link dev.datagen.api.random.RandomKey#ALGORITHM} of the run
 * @param version version of Datagen
 * @param metadata further facts worth keeping with the result (plugin versions, row overrides),
 *     free of times, paths and secrets
 * @param shard which part of the dataset the run makes: {@code tables} count its rows only, and
 *     what the sink names after it must not clash with what the other parts write into the same
 *     place
 * @param continuation what a sink that can resume an interrupted run must know of it
 */
public record SinkContext(
    String dataset,
    List<TableSchema> tables,
    Path directory,
    long seed,
    String schemaHash,
    int algorithm,
    String version,
    Map<String, String> metadata,
    Shard shard,
    Continuation continuation) {

  /** The context of a run that makes everything. */
  public SinkContext(
      String dataset,
      List<TableSchema> tables,
      Path directory,
      long seed,
      String schemaHash,
      int algorithm,
      String version,
      Map<String, String> metadata) {
    this(
        dataset,
        tables,
        directory,
        seed,
        schemaHash,
        algorithm,
        version,
        metadata,
        Shard.WHOLE,
        Continuation.NONE);
  }
}

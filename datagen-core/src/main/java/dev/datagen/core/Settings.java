package dev.datagen.core;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Disorder;
import dev.datagen.api.sink.Shard;
import dev.datagen.api.sink.Sink;
import dev.datagen.core.dataset.Dataset;
import dev.datagen.core.html.Illustrated;
import dev.datagen.core.pace.PaceClock;
import dev.datagen.core.pace.PaceOptions;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.PlanOptions;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.run.ChunkSelection;
import dev.datagen.core.run.DisorderLog;
import dev.datagen.core.run.ProgressListener;
import dev.datagen.core.validation.Availability;
import dev.datagen.core.validation.PartOfRun;
import dev.datagen.core.validation.ValidationOptions;
import dev.datagen.core.watch.Supervised;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** What was set on a {@link Datagen}: everything that decides what it makes, and how. */
final class Settings {

  final Dataset dataset;
  final Registry registry;
  final Map<String, Long> rowsByTable = new HashMap<>();
  OptionalLong seed = OptionalLong.empty();
  OptionalLong rows = OptionalLong.empty();
  OptionalInt chunkRows = OptionalInt.empty();
  ChunkSelection chunks = ChunkSelection.ALL;
  Shard shard = Shard.WHOLE;
  int threads = Runtime.getRuntime().availableProcessors();
  ProgressListener listener = ProgressListener.NONE;
  Path directory = Path.of("output");
  Optional<Function<List<TableSchema>, Sink<?>>> opener = Optional.empty();
  String sinkId = "parquet";
  Map<String, String> sinkOptions = Map.of();
  Optional<ValidationOptions> validation = Optional.of(ValidationOptions.DEFAULTS);
  PaceOptions pace = PaceOptions.NONE;
  PaceClock clock = PaceClock.SYSTEM;
  Map<String, Disorder> disorder = Map.of();
  DisorderLog disorderLog = DisorderLog.NONE;
  Optional<Path> disorderLedger = Optional.empty();
  boolean ledger;
  boolean loop;
  Duration pluginTimeout = Supervised.USUAL_LIMIT;
  Optional<Path> html = Optional.empty();
  String command;

  Settings(Dataset dataset, Registry registry, String command) {
    this.dataset = dataset;
    this.registry = registry;
    this.command = command;
  }

  PlanOptions planOptions() {
    return new PlanOptions(seed, rows, rowsByTable, chunkRows);
  }

  /** The chunks of this run: those chosen that are of its shard. */
  ChunkSelection selected() {
    return chunks.of(shard);
  }

  Availability availability() {
    boolean whole = chunks.equals(ChunkSelection.ALL) && shard.isWhole();
    return whole ? Availability.ALL : new PartOfRun(selected());
  }

  Optional<Illustrated> illustrated(Plan plan) {
    return html.map(file -> new Illustrated(plan, file));
  }

  /** What else decides the data: row counts, a choice of chunks, versions of plugins. */
  Map<String, String> metadata() {
    Map<String, String> facts = new HashMap<>();
    rows.ifPresent(count -> facts.put("rows", Long.toString(count)));
    rowsByTable.forEach((table, count) -> facts.put("rows." + table, Long.toString(count)));
    if (!chunks.equals(ChunkSelection.ALL)) {
      facts.put("chunks", chunks.toString());
    }
    if (!shard.isWhole()) {
      // Shards are cut at chunks: those of one whole must have the same.
      chunkRows.ifPresent(count -> facts.put("chunk_rows", Integer.toString(count)));
    }
    facts.putAll(registry.versions());
    return facts;
  }
}

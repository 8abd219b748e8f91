package dev.datagen.core;

import dev.datagen.api.option.NearestName;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.random.RandomKey;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Continuation;
import dev.datagen.api.sink.Disorder;
import dev.datagen.api.sink.Shard;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.core.bind.OptionBinder;
import dev.datagen.core.dataset.DatasetSpec;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.watch.UnderWay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Opens an installed sink by its id: its options are checked before any row is made. */
final class SinkOpener {

  private final Registry registry;
  private final Plan plan;
  private final String id;
  private final Map<String, String> options;
  private final Path directory;
  private final Map<String, String> metadata;
  private final Shard shard;

  SinkOpener(Settings settings, Plan plan) {
    this.registry = settings.registry;
    this.plan = plan;
    this.id = settings.sinkId;
    this.options = settings.sinkOptions;
    this.directory = settings.directory;
    this.metadata = new TreeMap<>(settings.metadata());
    this.shard = settings.shard;
  }

  /** Opens the sink of a ledger, whatever sink the rows go to. */
  SinkOpener(
      Registry registry, Plan plan, String id, Path directory, Map<String, String> metadata) {
    this.registry = registry;
    this.plan = plan;
    this.id = id;
    this.options = Map.of();
    this.directory = directory;
    this.metadata = new TreeMap<>(metadata);
    this.shard = Shard.WHOLE;
  }

  /**
   * A sink with its options bound.
   *
   * @param streams whether it takes rows as they come
   * @param acceptsOpenTables whether it takes ledgers
   * @param disorder what shall go wrong with the rows of tables
   * @param target opens it
   */
  record Prepared(
      boolean streams, boolean acceptsOpenTables, Map<String, Disorder> disorder, Target target) {}

  /** Opens a sink once the tables are known. */
  interface Target {
    Sink<?> open(List<TableSchema> tables, Continuation continuation) throws IOException;
  }

  /** The sink with its options bound. */
  Prepared prepared() {
    SinkFactory<?> factory = registry.sink(id);
    if (factory == null) {
      throw new ProblemException(
          List.of(
              Problem.error(
                  "unknown-sink",
                  "",
                  "unknown sink \"" + id + "\"",
                  NearestName.hint(id, "sinks", registry.vocabulary().sinks().keySet()),
                  null)));
    }
    return bound(factory);
  }

  private <O extends Record> Prepared bound(SinkFactory<O> factory) {
    DatasetSpec.SinkSpec defaults = plan.dataset().spec().sinks().get(id);
    O bound =
        OptionBinder.bindOptions(
                defaults == null ? Map.of() : defaults.options(), options, factory.options())
            .under("sinks." + id)
            .orThrow();
    return new Prepared(
        factory.streams(),
        factory.acceptsOpenTables(),
        factory.disorder(bound),
        (tables, continuation) -> open(factory, bound, tables, continuation));
  }

  private <O extends Record> Sink<?> open(
      SinkFactory<O> factory, O bound, List<TableSchema> tables, Continuation continuation)
      throws IOException {
    SinkContext context =
        new SinkContext(
            plan.dataset().spec().name(),
            tables,
            directory,
            plan.seed(),
            plan.dataset().hash(),
            RandomKey.ALGORITHM,
            Version.text(),
            metadata,
            shard,
            continuation);
    return UnderWay.during(factory, () -> factory.open(context, bound));
  }
}

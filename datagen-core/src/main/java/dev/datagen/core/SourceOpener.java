package dev.datagen.core;

import dev.datagen.api.option.NearestName;
import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceContext;
import dev.datagen.api.source.SourceFactory;
import dev.datagen.core.bind.OptionBinder;
import dev.datagen.core.bind.RecordShape;
import dev.datagen.core.dataset.DatasetSpec;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.watch.UnderWay;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Opens an installed source by its id. */
final class SourceOpener {

  private SourceOpener() {}

  static Source open(
      Registry registry,
      Plan plan,
      String id,
      List<String> locations,
      Map<String, String> options) {
    List<TableSchema> tables =
        plan.tables().stream()
            .map((TablePlan table) -> table.schema(table.space().knownSize()))
            .toList();
    return open(registry, plan, id, locations, options, tables);
  }

  /**
   * Opens a source for other tables than those of the dataset.
   *
   * @param tables which are looked for
   */
  static Source open(
      Registry registry,
      Plan plan,
      String id,
      List<String> locations,
      Map<String, String> options,
      List<TableSchema> tables) {
    SourceFactory<?> factory = registry.source(id);
    if (factory == null) {
      throw new ProblemException(
          List.of(
              Problem.error(
                  "unknown-source",
                  "",
                  "unknown source \"" + id + "\"",
                  NearestName.hint(id, "sources", registry.sources()),
                  null)));
    }
    DatasetSpec.SinkSpec sink = plan.dataset().spec().sinks().get(id);
    SourceContext context = new SourceContext(plan.dataset().spec().name(), tables, locations);
    return open(factory, context, sink == null ? Map.of() : sink.options(), options);
  }

  /** What the schema says of the sink of the same name holds for the source, as far as it goes. */
  private static <O extends Record> Source open(
      SourceFactory<O> factory,
      SourceContext context,
      Map<String, Object> sink,
      Map<String, String> options) {
    Map<String, Object> defaults = new LinkedHashMap<>(sink);
    defaults.keySet().retainAll(RecordShape.of(factory.options()).byName().keySet());
    O bound = OptionBinder.bindOptions(defaults, options, factory.options()).orThrow();
    try {
      return UnderWay.during(factory, () -> factory.open(context, bound));
    } catch (IOException | InvalidPathException e) {
      throw new ProblemException(
          new Problem(
              "source", Problem.Severity.ERROR, Category.RESOURCES, "", e.getMessage(), "", null),
          e);
    }
  }
}

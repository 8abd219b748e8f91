package dev.datagen.core;

import dev.datagen.api.source.Source;
import dev.datagen.core.html.Illustrated;
import dev.datagen.core.pace.ExcusedSource;
import dev.datagen.core.pace.Excuses;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.report.ValidationReport;
import dev.datagen.core.validation.ValidationOptions;
import dev.datagen.core.validation.source.DataValidation;
import dev.datagen.core.watch.Supervised;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One look at data that lie somewhere, with the checks of a dataset. */
final class Inspection {

  private final Settings settings;
  private final Plan plan;
  private volatile DataValidation running;
  private volatile boolean cancelled;

  Inspection(Settings settings, Plan plan) {
    this.settings = settings;
    this.plan = plan;
  }

  void cancel() {
    cancelled = true;
    DataValidation reading = running;
    if (reading != null) {
      reading.cancel();
    }
  }

  ValidationReport run(String source, List<String> locations, Map<String, String> options) {
    Optional<Excuses> excuses =
        settings.disorderLedger.map(
            folder -> new DisorderLedgers(settings.registry, plan, folder).read());
    try (Source found =
        new WatchedSource(
            Supervised.call(
                "the source is not open",
                settings.pluginTimeout,
                () -> SourceOpener.open(settings.registry, plan, source, locations, options)),
            settings.pluginTimeout)) {
      Source opened =
          excuses.<Source>map(told -> new ExcusedSource(found, plan, told)).orElse(found);
      Optional<Illustrated> illustrated = settings.illustrated(plan);
      DataValidation validation =
          new DataValidation(
              plan,
              opened,
              settings.loop,
              settings.validation.orElse(ValidationOptions.DEFAULTS),
              settings.threads,
              settings.listener,
              illustrated.map(Illustrated::charts).orElse(null),
              settings.pluginTimeout);
      running = validation;
      if (cancelled) {
        validation.cancel();
      }
      return OutputFiles.illustrate(illustrated, validation.run());
    } catch (IOException e) {
      throw new UncheckedIOException("the source cannot be closed", e);
    }
  }
}

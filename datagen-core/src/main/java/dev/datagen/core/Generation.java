package dev.datagen.core;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.sink.Continuation;
import dev.datagen.api.sink.Disorder;
import dev.datagen.core.html.Illustrated;
import dev.datagen.core.pace.DisorderLedger;
import dev.datagen.core.pace.Pacing;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.Planner;
import dev.datagen.core.run.DisorderLog;
import dev.datagen.core.run.Injected;
import dev.datagen.core.run.LapListener;
import dev.datagen.core.run.Run;
import dev.datagen.core.run.RunOptions;
import dev.datagen.core.run.RunReport;
import dev.datagen.core.run.Tap;
import dev.datagen.core.validation.LapValidation;
import dev.datagen.core.validation.ValidationTap;
import dev.datagen.core.validation.key.Resolver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One making of everything that was asked for: the sink is opened, rows are made and checked. */
final class Generation {

  private final Settings settings;
  private final Plan plan;
  private final SinkOpener.Prepared sink;
  private final Optional<Pacing> pacing;
  private final Optional<ValidationTap> checks;
  private final Optional<LapValidation> laps;
  private final Optional<Illustrated> illustrated;
  private final Run run;
  private final Map<Injected.Kind, Long> disorder = new EnumMap<>(Injected.Kind.class);
  private volatile DisorderLog written = DisorderLog.NONE;

  /** Checks what was asked for; makes nothing yet. */
  Generation(Settings settings, Plan plan) {
    this.settings = settings;
    this.plan = plan;
    sink = sink();
    refuseEndlessPicture();
    // What never ends is never concluded: each lap of a loop is validated by itself.
    laps = settings.validation.filter(options -> settings.pace.loop()).map(LapValidation::new);
    pacing = pacing();
    if (settings.ledger) {
      requireLedger();
    }
    checks =
        settings
            .validation
            .filter(options -> !settings.pace.loop())
            .map(
                options ->
                    new ValidationTap(plan, options, settings.availability(), Resolver.NONE)
                        .threads(settings.threads));
    illustrated = checks.flatMap(tap -> settings.illustrated(plan));
    RunOptions options = options();
    run =
        pacing
            .map(arrangement -> new Run(plan, options, () -> arrangement))
            .orElseGet(() -> new Run(plan, options));
  }

  private SinkOpener.Prepared sink() {
    return settings
        .opener
        .map(
            opener ->
                new SinkOpener.Prepared(
                    true, true, settings.disorder, (tables, facts) -> opener.apply(tables)))
        .orElseGet(() -> new SinkOpener(settings, plan).prepared());
  }

  private Optional<Pacing> pacing() {
    if (settings.pace.isNone() && sink.disorder().values().stream().allMatch(Disorder::isNone)) {
      return Optional.empty();
    }
    Pacing.Setting setting =
        new Pacing.Setting(
            plan,
            repetition ->
                Planner.plan(
                    settings.dataset, settings.registry, settings.planOptions().with(repetition)),
            settings.registry,
            settings.selected(),
            settings.threads,
            settings.opener.isPresent() ? "" : settings.sinkId,
            sink.streams(),
            sink.disorder(),
            laps.<LapListener>map(checked -> checked).orElse(LapListener.NONE));
    return Optional.of(new Pacing(setting, settings.pace, settings.clock, this::tell));
  }

  private void refuseEndlessPicture() {
    if (settings.pace.loop() && settings.html.isPresent()) {
      String hint = "leave out --html, or --loop";
      String why = "--html shows one dataset, and a loop goes on with others";
      throw new ProblemException(List.of(Problem.error("html", "", why, hint, null)));
    }
  }

  private void requireLedger() {
    if (!sink.acceptsOpenTables() || pacing.isPresent()) {
      String why =
          pacing.isPresent()
              ? "a ledger cannot be written of rows that come at a pace or in disorder"
              : "the sink \"" + settings.sinkId + "\" cannot write a ledger";
      String hint =
          "leave --ledger out, or write the same rows to files with it (--sink parquet, csv)";
      throw new ProblemException(List.of(Problem.error("ledger", "", why, hint, null)));
    }
  }

  private RunOptions options() {
    List<Tap.Opener> taps = new ArrayList<>();
    checks.ifPresent(tap -> taps.add(tap::open));
    laps.ifPresent(tap -> taps.add(tables -> tap));
    illustrated.ifPresent(report -> taps.add(report.tap()));
    return new RunOptions(
        settings.threads,
        settings.selected(),
        settings.listener,
        taps,
        settings.pluginTimeout,
        settings.ledger,
        settings.command);
  }

  void cancel() {
    run.cancel();
  }

  void stop() {
    run.stop();
  }

  /** Makes everything; the report has what was found. */
  RunReport run() {
    Continuation continuation = continuation();
    RunReport made = execute(tables -> sink.target().open(tables, continuation));
    RunReport report =
        pacing.map(arrangement -> arrangement.tell(made).with(disorder)).orElse(made);
    if (laps.isPresent()) {
      RunReport looped = report.with(laps.get().laps());
      return laps.get().report().map(looped::with).orElse(looped);
    }
    return checks
        .filter(tap -> !report.cut())
        .map(tap -> report.with(OutputFiles.illustrate(illustrated, tap.report())))
        .orElse(report);
  }

  private RunReport execute(Run.Opener open) {
    if (settings.disorderLedger.isEmpty()) {
      return run.execute(open);
    }
    DisorderLedgers ledgers =
        new DisorderLedgers(settings.registry, plan, settings.disorderLedger.get());
    try (DisorderLedger opened =
        ledgers.begin(sink.disorder(), () -> pacing.map(Pacing::weeks).orElse(0L))) {
      written = opened;
      RunReport report = run.execute(open);
      opened.complete();
      return report;
    } catch (IOException e) {
      throw OutputFiles.unusableLedger(e);
    } finally {
      written = DisorderLog.NONE;
    }
  }

  private void tell(List<Injected> injected) throws IOException {
    injected.forEach(each -> disorder.merge(each.kind(), 1L, Long::sum));
    settings.disorderLog.injected(injected);
    written.injected(injected);
  }

  /** What decides which chunks follow each other, beyond the choice of chunks and the shard. */
  private Continuation continuation() {
    String sizes =
        plan.tables().stream()
            .map(table -> table.name() + ":" + table.chunkRows())
            .collect(Collectors.joining(","));
    return pacing
        .map(pace -> new Continuation(sizes + "|" + pace.order(), pace.facts()))
        .orElse(new Continuation(sizes, Map.of()));
  }
}

package dev.datagen.core.pace;

import dev.datagen.api.option.NearestName;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Continuation;
import dev.datagen.api.sink.Disorder;
import dev.datagen.api.time.Timeframe;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.Repetition;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.run.Arrangement;
import dev.datagen.core.run.ChunkSelection;
import dev.datagen.core.run.ChunkTasks;
import dev.datagen.core.run.DisorderLog;
import dev.datagen.core.run.Gate;
import dev.datagen.core.run.LapListener;
import dev.datagen.core.run.RunReport;
import dev.datagen.core.run.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/** Arranges a run by rate, by event time, in a loop, with rows that go wrong on purpose. */
public final class Pacing implements Arrangement {

  /**
   * What a run is to be arranged for.
   *
   * @param plan the dataset's plan
   * @param planner plans a repetition of it
   * @param registry where generators are found
   * @param chunks which chunks are wanted
   * @param threads how many may work
   * @param sink the sink's name, for messages
   * @param streams whether the sink takes rows as they come
   * @param disorder what is to go wrong, by table
   * @param laps told of each lap of a loop
   */
  public record Setting(
      Plan plan,
      Function<Repetition, Plan> planner,
      Registry registry,
      ChunkSelection chunks,
      int threads,
      String sink,
      boolean streams,
      Map<String, Disorder> disorder,
      LapListener laps) {}

  private static final String START_AT = "start_at";
  private static final double GETTING_GOING = 600e6;

  private final Setting setting;
  private final PaceOptions options;
  private final PaceClock clock;
  private final DisorderLog log;
  private final Map<String, Mishaps> mishaps;
  private OptionalLong startAt;
  private ChunkTasks chunks;
  private TimeShift shift = new TimeShift(0);
  private long begin = Long.MIN_VALUE;
  private Pacer pacer;

  /**
   * Checks that what is asked for makes sense.
   *
   * @throws ProblemException if not
   */
  public Pacing(Setting setting, PaceOptions options, PaceClock clock, DisorderLog log) {
    this.setting = setting;
    this.options = options;
    this.clock = clock;
    this.log = log;
    List<Problem> problems = new ArrayList<>();
    this.mishaps =
        new MishapPlanner(
                setting.plan(), setting.registry(), "sinks." + setting.sink() + ".tables", problems)
            .plan(setting.disorder());
    check(problems);
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    this.startAt =
        options
            .startAt()
            .map(at -> at.isNow() ? OptionalLong.of(clock.epochMicros()) : at.micros())
            .orElse(OptionalLong.empty());
  }

  /** Whether rows come in the order of event time. */
  private boolean byTime() {
    return options.speed().isPresent()
        || setting.disorder().values().stream().anyMatch(d -> d.late() != null);
  }

  private void check(List<Problem> problems) {
    List<String> tables = setting.plan().tables().stream().map(TablePlan::name).toList();
    for (String table : options.rates().byTable().keySet()) {
      if (!tables.contains(table)) {
        problems.add(
            error(
                "--rate names the table \"" + table + "\", which does not exist",
                NearestName.hint(table, "tables", tables)));
      }
    }
    if (!setting.streams()) {
      checkFiles(problems);
    }
    boolean part = !setting.chunks().equals(ChunkSelection.ALL);
    if (part && (byTime() || options.loop())) {
      problems.add(
          error(
              (options.loop() ? "a loop" : "the order of event time")
                  + " needs whole tables, not some of their chunks",
              "leave out --chunks and --shard"));
    }
    if (!options.rates().isNone() && byTime()) {
      problems.add(
          error(
              "rows can be late only in the order of event time, which a rate does not keep",
              "use --speed instead of --rate, or leave \"late\" out of the schema's sinks."
                  + setting.sink()));
    }
    if ((byTime() || options.startAt().isPresent()) && isTimeless()) {
      problems.add(
          error(
              (options.startAt().isPresent() ? "--start-at" : "--speed")
                  + " has no meaning: no table has a datetime or date column",
              "leave it out, or use --rate"));
    }
  }

  private void checkFiles(List<Problem> problems) {
    List<String> refused = new ArrayList<>();
    options.speed().ifPresent(speed -> refused.add("--speed"));
    options.duration().ifPresent(duration -> refused.add("--duration"));
    if (options.loop()) {
      refused.add("--loop");
    }
    if (!refused.isEmpty()) {
      problems.add(
          error(
              String.join(" and ", refused)
                  + " cannot be used with the sink \""
                  + setting.sink()
                  + "\": what it writes counts only when all of it is there",
              "use a sink that streams, such as kafka; --rate and --start-at work with every"
                  + " sink"));
    }
  }

  private boolean isTimeless() {
    return setting.plan().tables().stream().allMatch(table -> RowTime.of(table).isAbsent());
  }

  private static Problem error(String message, String hint) {
    return Problem.error("pacing", "", message, hint, null);
  }

  /** What decides in which parcels rows are sent, as text: see {@link Continuation#order}. */
  public String order() {
    String when =
        options.startAt().map(at -> at.isNow() ? "now" : at.micros().toString()).orElse("");
    return String.join(
        "|",
        options.rates().all().toString(),
        new TreeMap<>(options.rates().byTable()).toString(),
        options.speed().toString(),
        when,
        Boolean.toString(options.loop()),
        new TreeMap<>(setting.disorder()).toString());
  }

  /** What must be the same when the run is resumed: see {@link Continuation#facts}. */
  public Map<String, String> facts() {
    return startAt.isPresent() ? Map.of(START_AT, Long.toString(startAt.getAsLong())) : Map.of();
  }

  @Override
  public List<TableSchema> tables() {
    chunks = new ChunkTasks(setting.plan().tables(), setting.chunks());
    return chunks.schemas();
  }

  @Override
  public Work work(Map<String, String> facts) throws IOException {
    Plan plan = setting.plan();
    if (facts.containsKey(START_AT)) {
      startAt = OptionalLong.of(Long.parseLong(facts.get(START_AT)));
    }
    TimeSpan span = span(plan);
    begin = span.isEmpty() ? Long.MIN_VALUE : span.first();
    shift =
        startAt.isPresent() && !span.isEmpty()
            ? TimeShift.between(begin, startAt.getAsLong())
            : new TimeShift(0);
    long weeks = span.isEmpty() ? 0 : TimeShift.weeks(span.last() - span.first() + 1);
    Repetitions repetitions =
        new Repetitions(
            plan, setting.planner(), mishaps, options.loop(), shift, weeks, setting.laps());
    if (!byTime()) {
      return new TableWork(repetitions, setting.chunks(), this::cut, chunks, options.loop());
    }
    long total = options.loop() ? Work.ENDLESS : chunks.totalRows();
    Speed speed = options.speed().orElse(Speed.MAX);
    Timeline timeline =
        new Timeline(begin, end(speed), Path.of(System.getProperty("java.io.tmpdir")));
    return new EventWork(
        repetitions, timeline, Cut.at(speed), setting.threads(), chunks.schemas(), total);
  }

  /** The time that the dataset is about: its timeframe, else that of its rows. */
  private TimeSpan span(Plan plan) throws IOException {
    Optional<Timeframe> timeframe = plan.dataset().timeframe();
    if (timeframe.isPresent()) {
      return new TimeSpan(timeframe.get().start(), timeframe.get().end());
    }
    boolean needed = byTime() || options.loop() || startAt.isPresent();
    return needed
        ? TimeSpan.of(
            new Repetitions(plan, null, Map.of(), false, new TimeShift(0), 0, LapListener.NONE)
                .next())
        : new TimeSpan(1, 0);
  }

  /** Events from then on are never reached: time enough is left for the run to get going. */
  private long end(Speed speed) {
    if (options.duration().isEmpty() || speed.isMax() || startAt.isEmpty()) {
      return Long.MAX_VALUE;
    }
    double micros = 2 * (options.duration().get().toNanos() / 1000.0) + GETTING_GOING;
    return startAt.getAsLong() + (long) Math.min(micros * speed.factor(), Long.MAX_VALUE / 4.0);
  }

  private Cut cut(String table) {
    if (!setting.streams()) {
      return Cut.NEVER;
    }
    double rate = options.rates().all().orElse(options.rates().byTable().getOrDefault(table, 0.0));
    return rate == 0 ? Cut.NONE : Cut.at(rate);
  }

  @Override
  public Gate gate() {
    pacer = new Pacer(schedule(), clock, options.duration());
    return pacer;
  }

  private Schedule schedule() {
    if (!options.rates().isNone()) {
      return new RateSchedule(options.rates());
    }
    if (options.speed().isEmpty() || options.speed().get().isMax()) {
      return Schedule.NONE;
    }
    Speed speed = options.speed().get();
    boolean now = options.startAt().isPresent() && options.startAt().get().isNow();
    if (!now) {
      return new TimeSchedule(speed, startAt.orElse(shift.apply(begin)));
    }
    // A resumed run that began "now" began some time ago and catches up.
    long ago = clock.epochMicros() - startAt.getAsLong();
    return TimeSchedule.anchored(speed, startAt.getAsLong(), clock.nanos() - ago * 1000);
  }

  @Override
  public DisorderLog disorder() {
    return log;
  }

  /** By how many weeks times are moved, once the work is known. */
  public long weeks() {
    return shift.weeks();
  }

  /** Completes the report of the run. */
  public RunReport tell(RunReport report) {
    return report.with(pacer.lag(), shift.weeks());
  }
}

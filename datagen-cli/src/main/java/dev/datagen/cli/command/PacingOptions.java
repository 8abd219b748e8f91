package dev.datagen.cli.command;

import dev.datagen.core.Datagen;
import dev.datagen.core.pace.PaceOptions;
import dev.datagen.core.pace.Rates;
import dev.datagen.core.pace.Speed;
import dev.datagen.core.pace.StartAt;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** When rows are handed to the sink. */
final class PacingOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--rate",
      paramLabel = "RATE",
      order = 24,
      converter = RateConverter.class,
      description =
          "Hand over no more rows than 5000/s (or 300/min, 10/h, 5k/s) in all, or of single tables:"
              + " order=5000/s,user=10/s. Tables still follow one another.")
  private Rates rate = Rates.NONE;

  @Option(
      names = "--speed",
      paramLabel = "SPEED",
      order = 25,
      converter = SpeedConverter.class,
      description =
          "Hand over the rows of all tables in the order of their event time, and when it has come:"
              + " realtime, 60x (an hour in a minute), or max (in order, without waiting). For"
              + " sinks that stream, such as kafka.")
  private Speed speed;

  @Option(
      names = "--start-at",
      paramLabel = "now|TIME",
      order = 26,
      converter = StartAtConverter.class,
      description =
          "Move all dates and times by whole weeks, so that TIME (ISO-8601, UTC) lies in the first"
              + " week of the timeframe. With --speed, rows before it come at once.")
  private StartAt startAt;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      order = 27,
      converter = DurationConverter.class,
      description = "End the run, well, after so long: 90s, 10m, 1h30m.")
  private Duration duration;

  @Option(
      names = "--loop",
      order = 28,
      description =
          "Go on after the last row: with further rows, later by whole weeks, whose keys continue."
              + " Ctrl-C or --duration ends the run, well.")
  private boolean loop;

  @Mixin private DisorderLedgerOption ledger = new DisorderLedgerOption();

  void apply(Datagen datagen) {
    ledger.apply(datagen);
    try {
      datagen.pace(
          new PaceOptions(
              rate,
              Optional.ofNullable(speed),
              Optional.ofNullable(startAt),
              Optional.ofNullable(duration),
              loop));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  /** Whether the run goes on until it is stopped. */
  boolean isEndless() {
    return loop;
  }

  private abstract static class Converter<T> implements ITypeConverter<T> {

    private final Function<String, T> parser;

    Converter(Function<String, T> parser) {
      this.parser = parser;
    }

    @Override
    public T convert(String text) {
      try {
        return parser.apply(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Reads the value of {@code --rate}. */
  static final class RateConverter extends Converter<Rates> {
    RateConverter() {
      super(Rates::parse);
    }
  }

  /** Reads the value of {@code --speed}. */
  static final class SpeedConverter extends Converter<Speed> {
    SpeedConverter() {
      super(Speed::parse);
    }
  }

  /** Reads the value of {@code --start-at}. */
  static final class StartAtConverter extends Converter<StartAt> {
    StartAtConverter() {
      super(StartAt::parse);
    }
  }

  /** Reads the value of {@code --duration}. */
  static final class DurationConverter extends Converter<Duration> {
    DurationConverter() {
      super(Durations::parse);
    }
  }
}

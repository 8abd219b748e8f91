package dev.datagen.core.reading;

import dev.datagen.api.option.InvalidArgument;
import dev.datagen.api.option.IsoTime;
import dev.datagen.api.time.Frequency;
import dev.datagen.api.time.Timeframe;
import dev.datagen.core.bind.Problems;
import dev.datagen.core.dataset.DatasetSpec;
import dev.datagen.core.dataset.TimeframeSpec;
import java.util.Optional;
import java.util.function.Function;

/** Reads a dataset's timeframe. */
final class Timeframes {

  private final Problems problems;

  private Timeframes(Problems problems) {
    this.problems = problems;
  }

  /** The timeframe, or nothing if there is none or it is wrong, which is reported. */
  static Optional<Timeframe> read(DatasetSpec spec, Problems problems) {
    return spec == null || spec.timeframe() == null
        ? Optional.empty()
        : new Timeframes(problems).read(spec.timeframe());
  }

  private Optional<Timeframe> read(TimeframeSpec spec) {
    Long start = parse("start", spec.start(), IsoTime::instant);
    Long end = parse("end", spec.end(), IsoTime::instant);
    Frequency frequency = parse("freq", spec.freq(), Frequency::parse);
    if (start == null || end == null || frequency == null) {
      return Optional.empty();
    }
    if (end < start) {
      problems.error(
          "reversed-timeframe",
          "timeframe.end",
          "the end " + spec.end() + " lies before the start " + spec.start(),
          "swap them");
      return Optional.empty();
    }
    return Optional.of(new Timeframe(start, end, frequency));
  }

  private <T> T parse(String key, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (InvalidArgument e) {
      problems.error("invalid-time", "timeframe." + key, e.getMessage(), e.hint());
      return null;
    } catch (IllegalArgumentException e) {
      problems.error("invalid-time", "timeframe." + key, e.getMessage(), "");
      return null;
    }
  }
}

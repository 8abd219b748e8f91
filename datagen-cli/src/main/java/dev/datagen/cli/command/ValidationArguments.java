package dev.datagen.cli.command;

import dev.datagen.core.report.ReportFile;
import dev.datagen.core.validation.ValidationOptions;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How data are validated and how that is told. */
final class ValidationArguments {

  /** How the report is printed. */
  enum Format {
    TEXT,
    JSON
  }

  /** A score from 0 to 100. */
  static final class Score implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      return number(text, Double::valueOf, 0, 100, "a score from 0 to 100");
    }
  }

  /** How many examples. */
  static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return number(text, Integer::valueOf, 0, 10_000, "a number from 0 to 10000");
    }
  }

  private static <N extends Number> N number(
      String text, Function<String, N> parse, double least, double greatest, String expected) {
    try {
      N number = parse.apply(text);
      if (number.doubleValue() >= least && number.doubleValue() <= greatest) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(text, expected);
    }
    throw wrong(text, expected);
  }

  private static TypeConversionException wrong(String text, String expected) {
    return new TypeConversionException("expected " + expected + ", not '" + text + "'");
  }

  /** Names of formats in lower case. */
  static final class FormatName implements ITypeConverter<Format> {
    @Override
    public Format convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "text" -> Format.TEXT;
        case "json" -> Format.JSON;
        default -> throw wrong(text, "text or json");
      };
    }
  }

  @Option(
      names = "--report",
      paramLabel = "FILE",
      order = 40,
      description =
          "Where the validation report goes (JSON). Default with generate: "
              + ReportFile.NAME
              + " beside the data.")
  private Path report;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      order = 41,
      converter = FormatName.class,
      defaultValue = "text",
      description = "How the report is printed. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "--min-score",
      paramLabel = "N",
      order = 42,
      converter = Score.class,
      defaultValue = "80",
      description = "Fail below this quality score, 0 to 100. Default: ${DEFAULT-VALUE}.")
  private double minScore;

  @Option(
      names = "--examples",
      paramLabel = "N",
      order = 43,
      converter = Count.class,
      defaultValue = "5",
      description = "Examples of violations kept of each check. Default: ${DEFAULT-VALUE}.")
  private int examples;

  @Option(names = "--strict", order = 44, description = "Warnings of the validation fail too.")
  private boolean strict;

  @Option(
      names = "--profile",
      order = 45,
      description = "Tell quantiles, distinct counts and top values of every column; takes longer.")
  private boolean profile;

  /** How to validate; refuses a report that could not be written. */
  ValidationOptions options() {
    if (report != null) {
      ReportFile.check(report);
    }
    return new ValidationOptions(examples, profile, minScore, strict);
  }

  /** Where the report goes; null if that was not said. */
  Path report() {
    return report;
  }

  boolean isJson() {
    return format == Format.JSON;
  }
}

package dev.datagen.cli.command;

import dev.datagen.core.report.ReportFile;
import dev.datagen.core.validation.ValidationOptions;
import java.nio.file.Path;
import java.util.Locale;
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
      try {
        double score = Double.parseDouble(text);
        if (score >= 0 && score <= 100) {
          return score;
        }
      } catch (NumberFormatException e) {
        throw wrong(text);
      }
      throw wrong(text);
    }

    private static TypeConversionException wrong(String text) {
      return new TypeConversionException("expected a score from 0 to 100, not '" + text + "'");
    }
  }

  /** How many examples. */
  static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      try {
        int count = Integer.parseInt(text);
        if (count >= 0 && count <= 10_000) {
          return count;
        }
      } catch (NumberFormatException e) {
        throw wrong(text);
      }
      throw wrong(text);
    }

    private static TypeConversionException wrong(String text) {
      return new TypeConversionException("expected a number from 0 to 10000, not '" + text + "'");
    }
  }

  /** Names of formats in lower case. */
  static final class FormatName implements ITypeConverter<Format> {
    @Override
    public Format convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "text" -> Format.TEXT;
        case "json" -> Format.JSON;
        default -> throw new TypeConversionException("expected text or json, not '" + text + "'");
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

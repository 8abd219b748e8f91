package dev.datagen.cli.command;

import picocli.CommandLine.Option;

/** How a list is printed. */
final class ListFormat {

  /** Forms of a list. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "text|json",
      order = 20,
      defaultValue = "text",
      description = "How the list is printed. Default: ${DEFAULT-VALUE}.")
  private Format format;

  boolean isJson() {
    return format == Format.JSON;
  }
}

package dev.datagen.cli.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the report for people goes. */
final class HtmlOptions {

  @Option(
      names = "--html",
      paramLabel = "FILE",
      order = 40,
      description =
          "Write the validation report for people too: one HTML file with charts that needs nothing"
              + " else.")
  private Path file;

  /** The file; null if none is wanted. */
  Path file() {
    return file;
  }
}

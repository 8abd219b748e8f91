package dev.datagen.core.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a report to a file: beside it first, then under its name. */
public final class ReportFile {

  /** The name where none is given. */
  public static final String NAME = "validation_report.json";

  private ReportFile() {}

  /**
   * Writes the report as JSON; folders are made as needed.
   *
   * @throws IOException if it cannot be written; the message says which file and why
   */
  public static void write(ValidationReport report, Path file) throws IOException {
    write(ReportJson.of(report), file);
  }

  /**
   * Writes a report that is text already; folders are made as needed.
   *
   * @throws IOException if it cannot be written; the message says which file and why
   */
  public static void write(String text, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path temporary = folder.resolve("." + file.getFileName() + ".inprogress");
    try {
      Files.createDirectories(folder);
      Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw new IOException(
          "cannot write the report " + file + ": " + reason(e) + "; choose another place", e);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such folder";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}

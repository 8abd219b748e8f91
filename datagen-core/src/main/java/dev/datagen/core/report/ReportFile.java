package dev.datagen.core.report;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

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

  /**
   * Refuses a place where no report can be written, before the work for it is done; changes
   * nothing.
   *
   * @throws ProblemException if it is a folder, or a place that cannot be written to
   */
  public static void check(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    if (absolute.getParent() == null || Files.isDirectory(absolute)) {
      throw refused(file, "it is a folder", "name a file in it: --report report.json");
    }
    Path above = Files.exists(absolute) ? absolute : absolute.getParent();
    while (!Files.exists(above) && above.getParent() != null) {
      above = above.getParent();
    }
    if (!above.equals(absolute) && !Files.isDirectory(above)) {
      throw refused(file, above + " is no folder", "choose another place");
    }
    if (!Files.isWritable(above)) {
      throw refused(file, "permission denied at " + above, "choose another place");
    }
  }

  private static ProblemException refused(Path file, String why, String hint) {
    return new ProblemException(
        List.of(
            Problem.error(
                "report", "", "cannot write the report " + file + ": " + why, hint, null)));
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

package dev.datagen.cli.create;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes the schema to a file, in one step. */
final class SchemaFile {

  private SchemaFile() {}

  /** Refuses a place that cannot be written before anything is paid for. */
  static void check(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw wrong(file + " is a folder, not a file");
    } else if (folder == null || !Files.isDirectory(folder)) {
      throw wrong("the folder " + folder + " does not exist");
    } else if (!Files.isWritable(folder)) {
      throw wrong("the folder " + folder + " may not be written by this user");
    }
  }

  private static ProblemException wrong(String message) {
    return new ProblemException(
        List.of(Problem.error("unwritable", "", message, "check --output", null)));
  }

  static void write(Path file, String text) {
    Path beside = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.writeString(beside, text);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      try {
        Files.deleteIfExists(beside);
      } catch (IOException left) {
        e.addSuppressed(left);
      }
      throw new ProblemException(
          new Problem(
              "unwritable",
              Problem.Severity.ERROR,
              Category.RESOURCES,
              "",
              "cannot write " + file + ": " + reason(e, beside),
              "make room, or check that the folder may be written",
              null),
          e);
    }
  }

  /** What the system says, without the name of the file that it was about. */
  private static String reason(IOException e, Path beside) {
    String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
    return reason == null || reason.equals(beside.toString()) ? "the system refused it" : reason;
  }
}

package dev.datagen.sink.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** Says what could not be done to which file, why, and what to do. */
public final class Failure {

  private Failure() {}

  /**
   * @param what {@code "cannot write"}
   * @param path the file or folder as the user knows it
   */
  public static IOException of(String what, Path path, IOException cause) {
    String reason = reason(cause);
    return new IOException(what + " " + path + ": " + reason + "; " + remedy(reason), cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "a file of that name is in the way";
    }
    if (cause instanceof NotDirectoryException) {
      return "not a folder";
    }
    if (cause instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    String reason =
        cause instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : cause.getMessage();
    return reason == null || reason.isEmpty() ? cause.getClass().getSimpleName() : reason;
  }

  private static String remedy(String reason) {
    String lower = reason.toLowerCase(Locale.ROOT);
    return lower.contains("no space") || lower.contains("quota")
        ? "free some space or choose another folder with --output-dir"
        : "choose a folder that can be written to with --output-dir";
  }
}

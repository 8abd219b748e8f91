package dev.datagen.kafka.embedded;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a process prints: in a file of bounded size, and the lines that tell of trouble. */
final class ProcessLog implements AutoCloseable {

  private static final long MAX_CHARACTERS = 8 << 20;
  private static final int KEPT = 5;

  private final Path file;
  private final Deque<String> trouble = new ArrayDeque<>();
  private BufferedWriter writer;
  private long written;

  ProcessLog(Path file) throws IOException {
    this.file = file;
    Files.createDirectories(file.getParent());
    open();
  }

  private void open() throws IOException {
    writer =
        Files.newBufferedWriter(
            file,
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    written = 0;
  }

  synchronized void write(String line) throws IOException {
    if (isTrouble(line)) {
      trouble.addLast(line);
      if (trouble.size() > KEPT) {
        trouble.removeFirst();
      }
    }
    if (written > MAX_CHARACTERS) {
      writer.close();
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
      open();
    }
    writer.write(line);
    writer.newLine();
    writer.flush();
    written += line.length() + 1;
  }

  private static boolean isTrouble(String line) {
    return !line.startsWith("\tat ")
        && (line.contains("ERROR")
            || line.contains("Exception")
            || line.contains("Caused by")
            || line.startsWith("Error"));
  }

  Path file() {
    return file;
  }

  /** The most telling line, and where the others are. */
  synchronized String explanation() {
    String last = trouble.isEmpty() ? "it says nothing" : trouble.peekLast().strip();
    return last + " (log: " + file + ")";
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }
}

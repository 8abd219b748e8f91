package dev.datagen.core.pace;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.core.run.DisorderLog;
import dev.datagen.core.run.Injected;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Writes down what went wrong on purpose, one JSON object a line: first the run ({@code dataset},
 * {@code seed}, {@code weeks} by which times were moved), then, in the order of sending, {@code
 * table}, {@code row}, {@code kind} (late, duplicate, drop or tombstone), {@code key} and, of late
 * rows, {@code delay_seconds}. The file has its name once it is complete.
 */
public final class DisorderLedger implements DisorderLog, Closeable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Path beside;
  private final BufferedWriter writer;
  private final String dataset;
  private final long seed;
  private final LongSupplier weeks;
  private boolean begun;

  /**
   * Begins a ledger.
   *
   * @param weeks asked once the first rows are sent
   * @throws IOException if the file cannot be written; the message says why
   */
  public DisorderLedger(Path file, String dataset, long seed, LongSupplier weeks)
      throws IOException {
    this.file = file;
    this.beside = file.resolveSibling(file.getFileName() + ".part");
    this.dataset = dataset;
    this.seed = seed;
    this.weeks = weeks;
    try {
      Files.deleteIfExists(file);
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      this.writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IOException("cannot write the ledger " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void injected(List<Injected> injected) throws IOException {
    for (Injected each : injected) {
      begin();
      ObjectNode line = JSON.createObjectNode();
      line.put("table", each.table());
      line.put("row", each.row());
      line.put("kind", each.kind().name().toLowerCase(Locale.ROOT));
      line.put("key", each.key());
      if (each.kind() == Injected.Kind.LATE) {
        line.put("delay_seconds", each.delayMicros() / 1e6);
      }
      write(line);
    }
  }

  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      ObjectNode run = JSON.createObjectNode();
      run.put("dataset", dataset);
      run.put("seed", seed);
      run.put("weeks", weeks.getAsLong());
      write(run);
    }
  }

  private void write(ObjectNode line) throws IOException {
    try {
      writer.write(JSON.writeValueAsString(line));
      writer.write('\n');
    } catch (IOException e) {
      throw new IOException("cannot write the ledger " + file + ": " + e.getMessage(), e);
    }
  }

  /** The run went well: the ledger is complete. */
  public void complete() throws IOException {
    begin();
    writer.close();
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Leaves nothing behind that is not complete. */
  @Override
  public void close() throws IOException {
    writer.close();
    Files.deleteIfExists(beside);
  }
}

package dev.datagen.core.pace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a {@link DisorderLedger} tells.
 *
 * @param seed the master seed of the run
 * @param weeks by which times were moved
 * @param dropped rows that were not sent, by table
 * @param duplicated keys of rows that were sent twice, by table
 */
public record Excuses(
    long seed, long weeks, Map<String, Set<Long>> dropped, Map<String, Set<String>> duplicated) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a ledger.
   *
   * @throws IOException if it cannot be read, or is none; the message says why
   */
  public static Excuses read(Path ledger) throws IOException {
    Map<String, Set<Long>> dropped = new HashMap<>();
    Map<String, Set<String>> duplicated = new HashMap<>();
    try (BufferedReader reader = Files.newBufferedReader(ledger, StandardCharsets.UTF_8)) {
      String first = reader.readLine();
      JsonNode run = first == null ? null : JSON.readTree(first);
      if (run == null
          || !run.path("seed").isIntegralNumber()
          || !run.path("weeks").isIntegralNumber()) {
        throw new IOException(ledger + " is no ledger of disorder: its first line tells no run");
      }
      int number = 1;
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        number++;
        JsonNode line = JSON.readTree(text);
        String table = line.path("table").asText();
        switch (line.path("kind").asText()) {
          case "drop" ->
              dropped.computeIfAbsent(table, t -> new TreeSet<>()).add(line.path("row").asLong());
          case "duplicate" ->
              duplicated
                  .computeIfAbsent(table, t -> new HashSet<>())
                  .add(line.path("key").asText());
          case "late", "tombstone" -> {
            // Order and deletions are no matter of validators.
          }
          default -> throw new IOException(ledger + ", line " + number + ": no kind of disorder");
        }
      }
      return new Excuses(
          run.path("seed").asLong(), run.path("weeks").asLong(), dropped, duplicated);
    } catch (JsonProcessingException e) {
      throw new IOException(ledger + " is no ledger of disorder: " + e.getOriginalMessage(), e);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new IOException("there is no ledger " + ledger, e);
    }
  }
}

package dev.datagen.core.pace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the description of a result, {@code .metadata.json}, tells of the run that a {@link
 * DisorderLedger} is about.
 *
 * @param dataset name of the dataset
 * @param seed the master seed
 * @param weeks by which times were moved
 * @param ledgers names of the ledgers
 */
public record LedgerFacts(String dataset, long seed, long weeks, List<String> ledgers) {

  private static final String NAME = ".metadata.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads the description in a folder.
   *
   * @throws IOException if there is none, or it tells no run; the message says why
   */
  public static LedgerFacts read(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      throw new IOException("there is no ledger " + folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException(noLedger(folder) + "a ledger is a folder");
    }
    try {
      JsonNode result = JSON.readTree(Files.readAllBytes(folder.resolve(NAME)));
      JsonNode weeks = result.path("metadata").path(DisorderLedger.WEEKS);
      if (!result.path("seed").isIntegralNumber() || !weeks.isTextual()) {
        throw new IOException(noLedger(folder) + NAME + " tells of no run with disorder");
      }
      List<String> names = new ArrayList<>();
      result.path("tables").forEach(table -> names.add(table.path("name").asText()));
      return new LedgerFacts(
          result.path("dataset").asText(),
          result.path("seed").asLong(),
          Long.parseLong(weeks.asText()),
          List.copyOf(names));
    } catch (NoSuchFileException e) {
      throw new IOException(
          noLedger(folder) + NAME + " is missing, which comes last when a run goes well", e);
    } catch (JsonProcessingException | NumberFormatException e) {
      throw new IOException(noLedger(folder) + NAME + " cannot be read", e);
    }
  }

  private static String noLedger(Path folder) {
    return folder + " is no complete ledger of disorder: ";
  }
}

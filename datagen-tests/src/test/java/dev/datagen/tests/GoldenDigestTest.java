package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.testkit.RowDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The rows themselves, pinned: first, middle and last chunk of every table of every example. Data
 * that changes on purpose is a new {@link dev.datagen.api.random.RandomKey#ALGORITHM}, or a changed
 * example; then {@code -Dgolden.update=true} writes the file anew.
 */
class GoldenDigestTest {

  private static final Path FILE = Path.of("src/test/resources/golden/examples.txt");

  @Test
  void chunksOfTheExamplesAreWhatTheyAlwaysWere() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String example : Examples.names()) {
      for (TablePlan table :
          Generated.example(example).seed(42).rows(1500).chunkRows(500).plan().tables()) {
        digest(example, table, lines);
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FILE.getParent());
      Files.write(FILE, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(FILE));
  }

  private static void digest(String example, TablePlan table, List<String> lines) {
    TableSchema schema = table.schema();
    int count = (int) table.chunkCount();
    Set<Integer> chosen = new LinkedHashSet<>(List.of(0, count / 2, Math.max(0, count - 1)));
    for (int chunk : chosen) {
      if (chunk < count) {
        String digest = RowDigest.of(table.chunk(schema, chunk));
        lines.add(example + " " + table.name() + " " + chunk + "/" + count + " " + digest);
      }
    }
  }
}

package dev.datagen.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs command lines in this process and keeps what they print. */
public final class CommandLineFixture {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Runs and returns the exit code; what was printed before is forgotten. */
  public int run(String... args) {
    out.reset();
    err.reset();
    return Cli.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  /** What went to standard output. */
  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What went to standard error. */
  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Writes a schema of one table with one column made by {@code row_number}. */
  public static Path schema(Path folder, String generator) throws IOException {
    String text =
        """
        {
          "version": "1.0",
          "metadata": {"name": "numbers"},
          "nodes": [
            {
              "id": "number", "kind": "entity", "pk": "n", "rows": 250,
              "columns": [{"name": "n", "type": "int", "generator": %s}]
            }
          ]
        }
        """;
    return Files.writeString(folder.resolve("numbers.json"), text.formatted(generator));
  }
}

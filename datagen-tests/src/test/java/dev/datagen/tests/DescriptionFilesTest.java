package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Descriptions as people write them, through the command to a schema, from that to files, and from
 * these to a verdict; {@code -Ddescriptions.all=true} takes every one of them.
 */
class DescriptionFilesTest {

  private static final Path DESCRIPTIONS =
      Path.of("../datagen-llm/src/test/resources/dev/datagen/llm/offline/descriptions.txt");
  private static final Pattern SCORE = Pattern.compile("score ([0-9.]+)");

  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private static List<String> descriptions() throws IOException {
    List<String> all = Files.readAllLines(DESCRIPTIONS);
    if (Boolean.getBoolean("descriptions.all")) {
      return all;
    }
    List<String> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i += 2) {
      some.add(all.get(i));
    }
    return some;
  }

  @Test
  void descriptionsBecomeFilesThatAreValidWithAScoreOfEightyAtLeast() throws IOException {
    List<String> descriptions = descriptions();
    assertThat(descriptions).hasSizeGreaterThanOrEqualTo(30);
    for (int i = 0; i < descriptions.size(); i++) {
      String description = descriptions.get(i);
      String schema = folder.resolve(i + ".json").toString();
      String data = folder.resolve(String.valueOf(i)).toString();
      run(description, "create", "-d", description, "--provider", "offline", "-o", schema);
      run(description, "generate", schema, "-o", data, "--rows", "12", "-q", "--no-validate");
      run(description, "validate", schema, "--data", data, "--rows", "12");
      Matcher score = SCORE.matcher(text());
      assertThat(score.find()).as(description + text()).isTrue();
      assertThat(Double.parseDouble(score.group(1))).as(description).isGreaterThanOrEqualTo(80);
    }
  }

  private void run(String description, String... line) {
    said.reset();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(Cli.run(line, stream, stream)).as(description + "\n" + text()).isZero();
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }
}

package dev.datagen.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.cli.CommandLineFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

/** Lines of help end between words: whatever is copied from them works. */
class WordsTest {

  private static List<String> lines(String text, int width) {
    return Words.lines(Ansi.OFF.new Text(text), width).stream().map(Object::toString).toList();
  }

  @Test
  void linesEndAtBlanksAndAreFilled() {
    assertThat(lines("see sinks.kafka.tables for more", 12))
        .containsExactly("see", "sinks.kafka.tables", "for more");
    assertThat(lines("one two three", 7)).containsExactly("one two", "three");
    assertThat(lines("short", 80)).containsExactly("short");
    assertThat(lines("", 80)).containsExactly("");
  }

  @ParameterizedTest
  @CsvSource({
    "kafka,bootstrap.servers=127.0.0.1:9092",
    "generate,sinks.kafka.tables",
    "create,http://localhost:11434/v1"
  })
  void addressesAndPathsStayInOnePiece(String command, String word) {
    CommandLineFixture line = new CommandLineFixture();
    assertThat(line.run(command, "--help")).isZero();
    assertThat(line.out()).contains(word);
  }
}

package dev.datagen.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.cli.CommandLineFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

  @TempDir Path folder;

  private final CommandLineFixture line = new CommandLineFixture();
  private Path output;
  private Path schema;

  @BeforeEach
  void writeSchema() throws IOException {
    output = folder.resolve("out put");
    schema = CommandLineFixture.schema(folder, "{\"row_number\": {}}");
  }

  @Test
  void aRunEndsWithASummaryOfWhatWasWritten() {
    assertThat(generate("--seed", "7")).isZero();
    assertThat(line.out())
        .contains("| number |  250 | number.txt |")
        .containsPattern(
            "250 rows in \\d+\\.\\d\\d s \\([0-9,]+ rows/s\\) with seed 7, written to ")
        .contains(output.toString());
    assertThat(line.err()).isEmpty();
    assertThat(output.resolve("number.txt")).exists();
  }

  @Test
  void rowsChunksAndSinkOptionsAreChosenOnTheCommandLine() throws IOException {
    assertThat(generate("--rows", "number=1_000", "--chunk-rows", "100", "--chunks", "3..4"))
        .isZero();
    assertThat(written()).startsWith("0\n300\n").endsWith("\n499\n").hasLineCount(201);
    assertThat(generate("--rows", "3", "--rows-per-file", "2", "--threads", "3")).isZero();
    assertThat(written()).isEqualTo("2\n0\n1\n2\n");
    assertThat(generate("--rows", "1", "--sink-option", "rows_per_file=9")).isZero();
    assertThat(written()).isEqualTo("9\n0\n");
  }

  @Test
  void aTableThatChunksAreAskedOfMustExist() {
    assertThat(generate("--chunks", "numbr=0")).isEqualTo(2);
    assertThat(line.err()).contains("\"numbr\", which does not exist; did you mean \"number\"?");
    assertThat(output).doesNotExist();
  }

  @Test
  void quietPrintsNothingWhenAllIsWell() {
    assertThat(generate("--quiet")).isZero();
    assertThat(line.out()).isEmpty();
    assertThat(line.err()).isEmpty();
  }

  @Test
  void aSampleShowsRowsAndChecksAndWritesNothing() {
    assertThat(generate("--dry-run-sample", "3")).isZero();
    assertThat(line.out())
        .isEqualTo(
            """
            number (3 rows)
            +---+
            | n |
            +---+
            | 0 |
            | 1 |
            | 2 |
            +---+

            2 checks: 2 passed
            """);
    assertThat(output).doesNotExist();
  }

  @Test
  void aSchemaThatIsWrongIsShownWithItsLineAndExitsWithTwo() throws IOException {
    schema = CommandLineFixture.schema(folder, "{\"row_numbr\": {}}");
    assertThat(generate()).isEqualTo(2);
    assertThat(line.err())
        .contains("numbers.json:7:", "row_numbr", "did you mean", "row_number", "^")
        .endsWith("1 error\n");
    assertThat(line.out()).isEmpty();
  }

  @Test
  void aSchemaThatDoesNotExistExitsWithTwo() {
    schema = folder.resolve("none.json");
    assertThat(generate()).isEqualTo(2);
    assertThat(line.err()).contains("none.json does not exist");
  }

  @Test
  void aFolderThatIsMeantAsACompressedFileIsRefused() {
    String file = folder.resolve("out.csv.gz").toString();
    assertThat(line.run("generate", schema.toString(), "-o", file)).isEqualTo(2);
    assertThat(line.err()).contains("is to be a folder", "--sink-option extension=.csv.gz");
    assertThat(folder.resolve("out.csv.gz")).doesNotExist();
  }

  @Test
  void anUnknownSinkOrOptionExitsWithTwo() {
    assertThat(line.run("generate", schema.toString(), "--sink", "txt")).isEqualTo(2);
    assertThat(line.err()).contains("unknown sink \"txt\"", "did you mean \"text\"?");
    assertThat(generate("--sink-option", "ful=true")).isEqualTo(2);
    assertThat(line.err()).contains("ful");
    assertThat(output).doesNotExist();
  }

  @Test
  void aRowThatCannotBeMadeExitsWithOneAndSaysHowToSeeItAgain() throws IOException {
    schema = CommandLineFixture.schema(folder, "{\"row_number\": {\"fail_at\": 120}}");
    assertThat(generate("--seed", "5", "--chunk-rows", "50", "--threads", "2")).isEqualTo(1);
    assertThat(line.err())
        .contains("number.n at row 120", "chunk 2 of number", "seed 5", "\\u001b[2J")
        .contains("--seed 5")
        .contains("--output-dir '" + output + "'")
        .contains("--chunk-rows 50 --chunks number=2")
        .doesNotContain("--threads", "\u001b", "\tat ");
    assertThat(output).doesNotExist();
  }

  @Test
  void theCommandToReproduceShowsTheSameFailure() throws IOException {
    schema = CommandLineFixture.schema(folder, "{\"row_number\": {\"fail_at\": 120}}");
    assertThat(generate("--chunk-rows", "50", "--chunks", "number=2")).isEqualTo(1);
    assertThat(generate("--chunk-rows", "50", "--chunks", "number=0..1")).isZero();
  }

  @Test
  void aPluginThatFailsExitsWithOneAndShowsItsTraceOnlyWithDebug() throws IOException {
    schema = CommandLineFixture.schema(folder, "{\"row_number\": {\"break_at\": 0}}");
    assertThat(generate()).isEqualTo(1);
    assertThat(line.err()).contains("broken").doesNotContain("\tat ");
    assertThat(generate("--debug")).isEqualTo(1);
    assertThat(line.err()).contains("\tat dev.datagen.cli.component.RowNumber");
  }

  @Test
  void aSinkThatCannotWriteExitsWithOne() {
    assertThat(generate("--sink-option", "full=true")).isEqualTo(1);
    assertThat(line.err()).contains("no space left on the device");
    assertThat(output).doesNotExist();
  }

  @Test
  void whatIsDoneIsLoggedWhereWanted() {
    assertThat(generate("--verbose")).isZero();
    assertThat(line.err()).contains("info:", "components from", "read ", "planned 1 levels");
  }

  @Test
  void messagesAreJsonWhereWanted() throws IOException {
    schema = CommandLineFixture.schema(folder, "{\"row_numbr\": {}}");
    assertThat(generate("--log-format", "json")).isEqualTo(2);
    assertThat(line.err().lines())
        .allMatch(text -> text.startsWith("{\"time\":") && text.endsWith("}"))
        .anyMatch(text -> text.contains("\"line\":7"));
  }

  private int generate(String... more) {
    String[] args = new String[6 + more.length];
    String[] first = {"generate", schema.toString(), "--sink", "text", "-o", output.toString()};
    System.arraycopy(first, 0, args, 0, first.length);
    System.arraycopy(more, 0, args, first.length, more.length);
    return line.run(args);
  }

  private String written() throws IOException {
    return Files.readString(output.resolve("number.txt"));
  }
}

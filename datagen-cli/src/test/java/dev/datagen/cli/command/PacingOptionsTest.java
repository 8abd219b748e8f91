package dev.datagen.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.cli.CommandLineFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacingOptionsTest {

  @TempDir Path folder;

  private final CommandLineFixture line = new CommandLineFixture();
  private Path schema;

  @BeforeEach
  void writeSchema() throws IOException {
    schema = CommandLineFixture.schema(folder, "{\"row_number\": {}}");
  }

  private void assertRefused(String message, String... options) {
    assertThat(generate(options)).as(String.join(" ", options)).isEqualTo(2);
    assertThat(line.err()).contains(message);
    assertThat(folder.resolve("output")).doesNotExist();
  }

  @Test
  void wrongValuesAreToldWithTheRightOnes() {
    assertRefused(
        "not a rate: \"5000\"; write rows per unit of time: 5000/s, 300/min, 1/h",
        "--rate",
        "5000");
    assertRefused("a rate cannot be negative", "--rate=-5/s");
    assertRefused("a rate of 0 would never end", "--rate", "0/s");
    assertRefused("names the table \"number\" twice", "--rate", "number=1/s,number=2/s");
    assertRefused("each with its table", "--rate", "number=1/s,2/s");
    assertRefused(
        "not a speed: \"fast\"; write realtime, max, or how many times as fast: 60x",
        "--speed",
        "fast");
    assertRefused("time would stand still", "--speed", "0x");
    assertRefused("not a speed: \"-3x\"", "--speed=-3x");
    assertRefused("is not a datetime; write now, or ISO-8601", "--start-at", "tomorrow");
    assertRefused("not a length of time: \"ten\"; write 90s, 10m", "--duration", "ten");
    assertRefused("must be longer than nothing", "--duration", "0s");
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() {
    assertRefused("a rate and a speed contradict each other", "--rate", "5/s", "--speed", "60x");
    assertRefused("--rate names the table \"numbr\", which does not exist", "--rate", "numbr=5/s");
    assertRefused("did you mean \"number\"?", "--rate", "numbr=5/s");
    assertRefused("--start-at has no meaning: no table has a datetime", "--start-at", "now");
  }

  @Test
  void sinksThatDoNotStreamSaySo() {
    assertRefused(
        "--speed and --duration and --loop cannot be used with the sink \"text\"",
        "--speed",
        "max",
        "--duration",
        "5m",
        "--loop");
    assertRefused("use a sink that streams, such as kafka", "--loop");
  }

  @Test
  void aRateHoldsBackEverySink() {
    long start = System.nanoTime();
    assertThat(generate("--rate", "500/s", "--chunk-rows", "50")).isZero();
    assertThat(System.nanoTime() - start).isGreaterThan(390_000_000L);
    assertThat(line.out()).contains("250 rows in ").contains("after they were due on average");
  }

  @Test
  void lengthsOfTimeAreReadAsPeopleWriteThem() {
    assertThat(Durations.parse("90s")).isEqualTo(Duration.ofSeconds(90));
    assertThat(Durations.parse("1h30m")).isEqualTo(Duration.ofMinutes(90));
    assertThat(Durations.parse("2d")).isEqualTo(Duration.ofDays(2));
    assertThat(Durations.parse("PT10M")).isEqualTo(Duration.ofMinutes(10));
    assertThatThrownBy(() -> Durations.parse("")).hasMessageContaining("not a length of time");
    assertThatThrownBy(() -> Durations.parse("5")).hasMessageContaining("not a length of time");
  }

  private int generate(String... options) {
    Path output = folder.resolve("output");
    List<String> all = new ArrayList<>();
    all.addAll(List.of("generate", schema.toString(), "--sink", "text", "-o", output.toString()));
    all.addAll(List.of(options));
    return line.run(all.toArray(String[]::new));
  }
}

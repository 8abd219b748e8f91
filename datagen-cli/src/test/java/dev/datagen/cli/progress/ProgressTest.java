package dev.datagen.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.datagen.cli.console.Console;
import dev.datagen.cli.logging.LogFormat;
import dev.datagen.cli.logging.Logging;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void progressIsToldInRowsSpeedAndTimeLeft() {
    assertThat(ProgressText.of(1_200_000, 4_000_000, 3 * SECOND))
        .isEqualTo("1,200,000 of 4,000,000 rows (30 %), 400,000 rows/s, 7 s left");
    assertThat(ProgressText.of(10, 10, 2 * SECOND)).isEqualTo("10 of 10 rows (100 %), 5 rows/s");
    assertThat(ProgressText.of(0, 10, SECOND)).isEqualTo("0 of 10 rows (0 %), 0 rows/s");
  }

  @Test
  void theLogHasALineEveryFiveSecondsAndNoneForShortRuns() {
    Logging.start(bytes, LogFormat.TEXT, Level.WARN);
    AtomicLong clock = new AtomicLong(Long.MAX_VALUE - SECOND);
    LogProgress progress = new LogProgress(clock::get);
    progress.start(1000);
    progress.at(10);
    clock.addAndGet(4 * SECOND);
    progress.at(400);
    assertThat(said()).isEmpty();
    clock.addAndGet(SECOND);
    progress.at(500);
    progress.at(510);
    assertThat(said().lines()).singleElement().asString().contains("500 of 1,000 rows (50 %)");
  }

  @Test
  void theBarFillsTheWidthThatIsThere() {
    assertThat(BarRenderer.render(500, 1000, SECOND, 70))
        .isEqualTo("[==========           ] 500 of 1,000 rows (50 %), 500 rows/s, 1 s left")
        .hasSizeLessThanOrEqualTo(70);
    assertThat(BarRenderer.render(500, 1000, SECOND, 30))
        .isEqualTo("500 of 1,000 rows (50 %), 500 ");
  }

  @Test
  void aTerminalGetsABarThatLeavesNothingBehind() throws InterruptedException {
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Console console = Console.of(stream, stream, true, true, true, 80);
    try (Progress progress = Progress.of(console, false, false)) {
      Thread.sleep(800);
      progress.start(1000);
      progress.at(10);
      Thread.sleep(800);
      progress.at(500);
      Thread.sleep(500);
    }
    assertThat(said()).contains("counting rows", "500 of 1,000 rows (50 %)").endsWith("\r\u001b[K");
  }

  @Test
  void quietShowsNothing() {
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Console console = Console.of(stream, stream, true, true, true, 80);
    assertThat(Progress.of(console, true, false)).isInstanceOf(NoProgress.class);
  }

  private String said() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

package dev.datagen.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventOrderTest {

  private static final int SLICE = 100;

  @TempDir private Path directory;

  private record Event(long time, int table, long row) {}

  private record Listed(long[] times) implements Times {
    @Override
    public long rows() {
      return times.length;
    }

    @Override
    public void fill(long first, long[] out) {
      System.arraycopy(times, (int) first, out, 0, out.length);
    }
  }

  private static Listed random(int rows, long spread, long seed) {
    Random random = new Random(seed);
    long[] times = random.longs(rows, -spread, spread + 1).toArray();
    return new Listed(times);
  }

  private List<Event> merged(List<Times> tables, int threads, int most, long inMemory)
      throws IOException {
    List<Event> events = new ArrayList<>();
    try (EventOrder order = new EventOrder(tables, Long.MAX_VALUE, directory, SLICE, inMemory)) {
      for (EventBatch batch = order.next(most, threads);
          batch.size() > 0;
          batch = order.next(most, threads)) {
        for (int i = 0; i < batch.size(); i++) {
          events.add(new Event(batch.times()[i], batch.tables()[i], batch.rows()[i]));
        }
      }
    }
    return events;
  }

  private static List<Event> expected(List<Listed> tables) {
    List<Event> events = new ArrayList<>();
    for (int table = 0; table < tables.size(); table++) {
      for (int row = 0; row < tables.get(table).times().length; row++) {
        events.add(new Event(tables.get(table).times()[row], table, row));
      }
    }
    events.sort(
        Comparator.comparingLong(Event::time)
            .thenComparingInt(Event::table)
            .thenComparingLong(Event::row));
    return events;
  }

  @Test
  void theOrderIsThatOfTheTimesThenOfTheTablesThenOfTheRows() throws IOException {
    // A small spread makes ties between tables, a large one needs all digits.
    for (long spread : new long[] {0, 3, 5_000, 1L << 50, Long.MAX_VALUE - 1}) {
      List<Listed> tables =
          List.of(
              random(1234, spread, 1),
              random(0, spread, 2),
              random(57, spread, 3),
              random(SLICE, spread, 4));
      assertThat(merged(List.copyOf(tables), 3, 97, 0)).isEqualTo(expected(tables));
    }
  }

  @Test
  void rowsWithoutATimeComeFirst() throws IOException {
    List<Listed> tables =
        List.of(new Listed(new long[] {5, Times.NONE, -7}), new Listed(new long[] {Times.NONE, 0}));
    assertThat(merged(List.copyOf(tables), 1, 10, 0)).isEqualTo(expected(tables));
  }

  @Test
  void theOrderDependsNeitherOnThreadsNorOnBatchesNorOnWhatIsSpilled() throws IOException {
    List<Times> tables = List.of(random(3000, 900, 7), random(2000, 900, 8));
    List<Event> once = merged(tables, 1, 10_000, Long.MAX_VALUE);
    assertThat(merged(tables, 4, 1, 0)).isEqualTo(once);
    assertThat(merged(tables, 2, 64, 2_000)).isEqualTo(once);
  }

  @Test
  void ofTheEventsFromTheEndOnTheFirstIsKept() throws IOException {
    try (EventOrder order =
        new EventOrder(List.of(new Listed(new long[] {9, 10, 3, 11})), 10, directory, SLICE, 0)) {
      EventBatch batch = order.next(10, 1);
      assertThat(batch.times()).containsExactly(3, 9, 10);
      assertThat(batch.rows()).containsExactly(2, 0, 1);
    }
  }

  @Test
  void whatDoesNotFitInMemoryIsSpilledAndTheFileIsGoneAtTheEnd() throws IOException {
    try (EventOrder order =
        new EventOrder(List.of(random(5000, 1L << 40, 3)), Long.MAX_VALUE, directory, SLICE, 0)) {
      order.next(10, 2);
      assertThat(order.spilled()).isBetween(5_000L, 5_000L * 9);
    }
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void theFirstFailureInTheOrderOfTheRowsIsReported() {
    Times failing =
        new Times() {
          @Override
          public long rows() {
            return 10 * SLICE;
          }

          @Override
          public void fill(long first, long[] out) {
            if (first >= 3 * SLICE) {
              throw new IllegalStateException("row " + first);
            }
          }
        };
    for (int threads = 1; threads < 5; threads++) {
      int count = threads;
      assertThatThrownBy(() -> merged(List.of(failing), count, 10, 0))
          .hasMessage("row " + 3 * SLICE);
    }
  }

  @Test
  void aDiskThatIsFullIsTold() throws Exception {
    Path small = Files.createDirectory(directory.resolve("small"));
    boolean mounted = ran("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small.toString());
    if (!mounted) {
      System.err.println("skipped, for it needs the right to mount a small file system");
    }
    assumeThat(mounted).isTrue();
    try {
      assertThatThrownBy(() -> sortInto(small))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("cannot write the temporary file that holds the order of events")
          .hasMessageContaining(small.toString())
          .hasMessageContaining("choose another place with -Djava.io.tmpdir=DIR");
      assertThat(small).isEmptyDirectory();
    } finally {
      ran("umount", "-l", small.toString());
    }
  }

  private static void sortInto(Path folder) throws IOException {
    try (EventOrder order =
        new EventOrder(List.of(random(50_000, 1L << 40, 1)), Long.MAX_VALUE, folder, SLICE, 0)) {
      order.next(1, 2);
    }
  }

  private static boolean ran(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aFolderThatCannotBeWrittenToIsNamed() {
    Path missing = directory.resolve("missing");
    assertThatThrownBy(
            () ->
                new EventOrder(List.of(random(500, 9, 1)), Long.MAX_VALUE, missing, SLICE, 0)
                    .next(1, 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot write the temporary file")
        .hasMessageContaining("missing");
  }
}

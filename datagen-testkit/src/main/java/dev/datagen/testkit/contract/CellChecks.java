package dev.datagen.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.column.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What holds for the values of generators and modifiers alike: they are functions of the row. */
final class CellChecks {

  private static final int THREADS = 4;
  private static final int PIECE = 10;
  private static final int ROUNDS = 4;

  private CellChecks() {}

  static void deterministic(Supplier<Cells> plan) {
    Cells cells = plan.get();
    List<Object> values = Values.of(cells.all());
    assertThat(Values.of(cells.all())).as("asked again").isEqualTo(values);
    assertThat(Values.of(plan.get().all())).as("planned again").isEqualTo(values);
  }

  static void sameInEveryChunk(Cells cells) {
    List<Object> values = Values.of(cells.all());
    for (int length : new int[] {1, 7, 64}) {
      for (int from = 0; from < cells.size(); from += length) {
        int to = Math.min(from + length, cells.size());
        assertThat(Values.of(cells.range(from, to)))
            .as("rows %d to %d in a chunk of their own", from, to - 1)
            .isEqualTo(values.subList(from, to));
      }
    }
  }

  static void sameWhenPicked(Cells cells) {
    List<Object> values = Values.of(cells.all());
    int size = cells.size();
    samePicked(cells, values, IntStream.range(0, size).map(i -> size - 1 - i).toArray());
    samePicked(cells, values, IntStream.range(0, size).filter(i -> i % 3 == 1).toArray());
    samePicked(cells, values, size - 1, 0, size - 1, size / 2, 0);
  }

  private static void samePicked(Cells cells, List<Object> values, int... positions) {
    List<Object> expected = IntStream.of(positions).mapToObj(values::get).toList();
    assertThat(Values.of(cells.picked(positions)))
        .as("rows picked: " + IntStream.of(positions).limit(8).boxed().toList() + "…")
        .isEqualTo(expected);
  }

  static void keepsNoState(Cells cells) {
    int half = Math.max(1, cells.size() / 2);
    Column first = cells.range(0, half);
    List<Object> before = Values.of(first);
    cells.range(cells.size() - half, cells.size());
    cells.all();
    assertThat(Values.of(first)).as("a column given back earlier").isEqualTo(before);
  }

  static void sameOnManyThreads(Cells cells) throws Exception {
    List<Object> values = Values.of(cells.all());
    List<Callable<List<Object>>> tasks = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int offset = thread;
      tasks.add(() -> inPieces(cells, offset));
    }
    for (List<Object> made : Parallel.run(tasks)) {
      assertThat(made).as("made on several threads at once").isEqualTo(values);
    }
  }

  /** All values several times over, made in pieces of which each thread begins with another. */
  private static List<Object> inPieces(Cells cells, int offset) {
    int pieces = (cells.size() + PIECE - 1) / PIECE;
    Object[] values = new Object[cells.size()];
    for (int step = 0; step < ROUNDS * pieces; step++) {
      int from = (step + offset) % pieces * PIECE;
      Column made = cells.range(from, Math.min(from + PIECE, cells.size()));
      for (int i = 0; i < made.size(); i++) {
        values[from + i] = made.value(i);
      }
    }
    return Arrays.asList(values);
  }
}

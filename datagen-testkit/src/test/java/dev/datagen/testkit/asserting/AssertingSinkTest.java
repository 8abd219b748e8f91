package dev.datagen.testkit.asserting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.Column;
import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.ResumePoint;
import dev.datagen.api.sink.Sink;
import dev.datagen.testkit.ChunkCollector;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AssertingSinkTest {

  private static final TableSchema TABLE =
      new TableSchema(
          "thing",
          "",
          List.of(new ColumnSchema("id", ColumnType.INT, false, "")),
          0,
          OptionalInt.empty(),
          List.of(),
          20);

  private final AssertingSink<Chunk> sink = new AssertingSink<>(new ChunkCollector(List.of(TABLE)));

  private static Chunk chunk(int index) {
    return new Chunk(TABLE, index, index * 10L, 10, List.of(LongColumn.of(new long[10])));
  }

  private void write(int index) throws Exception {
    sink.append(sink.prepare(chunk(index)));
  }

  @Test
  void chunksInOrderAndOneEndAreFine() {
    assertThatCode(
            () -> {
              write(0);
              write(1);
              sink.commit();
            })
        .doesNotThrowAnyException();
  }

  @Test
  void aChunkTwiceOrOutOfOrderIsTold() throws Exception {
    assertThatThrownBy(() -> write(1)).hasMessageContaining("chunk 1 of thing came, 0 was due");
    AssertingSink<Chunk> other = new AssertingSink<>(new ChunkCollector(List.of(TABLE)));
    other.append(other.prepare(chunk(0)));
    assertThatThrownBy(() -> other.append(other.prepare(chunk(0))))
        .hasMessageContaining("chunk 0 of thing came, 1 was due");
  }

  @Test
  void aCommitOfHalfATableIsTold() throws Exception {
    write(0);
    assertThatThrownBy(sink::commit).hasMessageContaining("thing ended at row 10 of 20");
  }

  @Test
  void whateverComesAfterTheEndIsTold() throws Exception {
    sink.abort();
    assertThatThrownBy(sink::abort).hasMessageContaining("abort after the end");
    assertThatThrownBy(() -> write(0)).hasMessageContaining("after the end");
  }

  /** Picked rows, as where event time decides the order. */
  private static Chunk picked(TableSchema table, int index, long... rows) {
    List<Column> columns = List.of(LongColumn.of(new long[2]));
    return new Chunk(table, index, index * 2L, 2, columns, rows, Chunk.Kind.ROWS);
  }

  /** A sink that an earlier run gave one chunk. */
  private static final class Resumed implements Sink<Chunk> {
    @Override
    public ResumePoint position() {
      return new ResumePoint(1, Map.of());
    }

    @Override
    public Chunk prepare(Chunk chunk) {
      return chunk;
    }

    @Override
    public void append(Chunk chunk) {}

    @Override
    public Receipt commit() {
      return new Receipt(List.of());
    }

    @Override
    public void abort() {}
  }

  @Test
  void tablesTakeTurnsInTheOrderOfEventTimeAndEachKeepsItsOwn() throws Exception {
    TableSchema other =
        new TableSchema("other", "", TABLE.columns(), 0, OptionalInt.empty(), List.of(), 20);
    AssertingSink<Chunk> both = new AssertingSink<>(new ChunkCollector(List.of(TABLE, other)));
    both.append(both.prepare(picked(TABLE, 0, 5, 7)));
    both.append(both.prepare(picked(other, 0, 1, 2)));
    both.append(both.prepare(picked(TABLE, 1, 8, 9)));
    both.idle(Duration.ofMillis(1));
    assertThatThrownBy(() -> both.append(both.prepare(picked(other, 0, 3, 4))))
        .hasMessageContaining("chunk 0 of other came, 1 was due");
  }

  @Test
  void aResumedSinkIsGivenWhatFollows() throws Exception {
    AssertingSink<Chunk> resumed = new AssertingSink<>(new Resumed());
    assertThat(resumed.position().appended()).isEqualTo(1);
    resumed.append(resumed.prepare(chunk(1)));
    assertThatThrownBy(() -> resumed.append(resumed.prepare(chunk(1))))
        .hasMessageContaining("chunk 1 of thing came, 2 was due");
  }
}

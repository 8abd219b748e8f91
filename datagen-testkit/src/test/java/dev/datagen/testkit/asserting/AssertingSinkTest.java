package dev.datagen.testkit.asserting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.column.ColumnType;
import dev.datagen.api.column.LongColumn;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.testkit.ChunkCollector;
import java.util.List;
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
}

package dev.datagen.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import dev.datagen.core.fake.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TapTest {

  private static final String SCHEMA =
      """
      {'version': '1.0', 'nodes': [
        {'id': 'user', 'kind': 'entity', 'pk': 'id', 'rows': 500000,
         'columns': [{'name': 'id', 'type': 'int', 'generator': {'fake_sequence': {}}}]}]}
      """;

  private static final class Listening implements Tap<Chunk> {

    private final List<Integer> chunks = new ArrayList<>();
    private final String failsAt;
    private String ended = "";

    Listening(String failsAt) {
      this.failsAt = failsAt;
    }

    private void reach(String step) throws IOException {
      if (step.equals(failsAt)) {
        throw new IOException("no space left for the notes");
      }
    }

    @Override
    public String name() {
      return "notes";
    }

    @Override
    public Chunk prepare(Chunk chunk) throws IOException {
      reach("prepare");
      return chunk;
    }

    @Override
    public void append(Chunk chunk) throws IOException {
      reach("append");
      chunks.add(chunk.index());
    }

    @Override
    public void conclude() throws IOException {
      reach("conclude");
      ended += "concluded";
    }

    @Override
    public void abort() {
      ended += "aborted";
    }
  }

  private static final class Counting implements Sink<Chunk> {

    private int chunks;
    private boolean aborted;

    @Override
    public Chunk prepare(Chunk chunk) {
      return chunk;
    }

    @Override
    public void append(Chunk prepared) {
      chunks++;
    }

    @Override
    public Receipt commit() {
      return new Receipt(List.of());
    }

    @Override
    public void abort() {
      aborted = true;
    }
  }

  private static Counting run(Listening tap) {
    Counting sink = new Counting();
    RunOptions options =
        new RunOptions(
            3, ChunkSelection.ALL, ProgressListener.NONE, List.of(tables -> tap), "datagen");
    try {
      new Run(Tables.of(SCHEMA, 1).plan(), options).execute(tables -> sink);
    } catch (ProblemException e) {
      assertThat(sink.aborted).isTrue();
      throw e;
    }
    return sink;
  }

  @Test
  void aTapGetsEveryChunkInOrderAndIsConcluded() {
    Listening tap = new Listening("");
    Counting sink = run(tap);
    assertThat(tap.chunks).hasSizeGreaterThan(1).isSorted();
    assertThat(tap.chunks).hasSize(sink.chunks);
    assertThat(tap.ended).isEqualTo("concluded");
  }

  @Test
  void aTapThatFailsEndsTheRunWithItsMessage() {
    for (String step : List.of("prepare", "append", "conclude")) {
      Listening tap = new Listening(step);
      assertThatThrownBy(() -> run(tap))
          .isInstanceOf(ProblemException.class)
          .hasMessage("no space left for the notes");
      assertThat(tap.ended).isEqualTo("aborted");
    }
  }
}

package dev.datagen.testkit.contract;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.sink.Receipt;
import dev.datagen.api.sink.Sink;
import dev.datagen.testkit.contract.SampleTables.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

/**
 * Writes sample tables to a sink as the engine does.
 *
 * @param <P> a chunk prepared
 */
final class SinkRun<P> {

  private static final int THREADS = 4;

  private final Sink<P> sink;
  private final List<Sample> samples;

  private SinkRun(Sink<P> sink, List<Sample> samples) {
    this.sink = sink;
    this.samples = samples;
  }

  static <P> SinkRun<P> of(Sink<P> sink, List<Sample> samples) {
    return new SinkRun<>(sink, samples);
  }

  /** All chunks in the order of writing. */
  List<Chunk> chunks(int chunkRows) {
    List<Chunk> chunks = new ArrayList<>();
    for (Sample sample : samples) {
      chunks.addAll(Chunks.of(sample.table(), sample.columns(), chunkRows));
    }
    return chunks;
  }

  SinkRun<P> write(int chunkRows) throws IOException {
    return write(chunks(chunkRows));
  }

  SinkRun<P> writeFirst(int chunkRows, int count) throws IOException {
    List<Chunk> chunks = chunks(chunkRows);
    return write(chunks.subList(0, Math.min(count, chunks.size())));
  }

  SinkRun<P> writeFrom(int chunkRows, int first) throws IOException {
    List<Chunk> chunks = chunks(chunkRows);
    return write(chunks.subList(first, chunks.size()));
  }

  /** Writes the very chunks given. */
  SinkRun<P> write(List<Chunk> chunks) throws IOException {
    for (Chunk chunk : chunks) {
      sink.append(sink.prepare(chunk));
    }
    return this;
  }

  /** Writes a parcel of each table in turn, the rows of each picked by their positions. */
  SinkRun<P> writeInTurns(int chunkRows) throws IOException {
    List<List<Chunk>> tables =
        samples.stream().map(s -> Chunks.of(s.table(), s.columns(), chunkRows)).toList();
    int most = tables.stream().mapToInt(List::size).max().orElse(0);
    for (int turn = 0; turn < most; turn++) {
      for (List<Chunk> table : tables) {
        if (turn < table.size()) {
          sink.append(sink.prepare(picked(table.get(turn))));
        }
      }
    }
    return this;
  }

  private static Chunk picked(Chunk chunk) {
    long[] rows = LongStream.range(0, chunk.size()).map(i -> chunk.firstRow() + i).toArray();
    return new Chunk(
        chunk.table(),
        chunk.index(),
        chunk.firstRow(),
        chunk.size(),
        chunk.columns(),
        rows,
        Chunk.Kind.ROWS);
  }

  /** Nothing comes for half a second. */
  void pause() throws IOException {
    sink.idle(Duration.ofMillis(500));
  }

  void prepareOnly(int chunkRows) throws IOException {
    for (Chunk chunk : chunks(chunkRows)) {
      sink.prepare(chunk);
    }
  }

  /** Prepares all chunks on several threads, the last ones first, and then appends them. */
  SinkRun<P> writePreparedInParallel(int chunkRows) throws Exception {
    List<Chunk> chunks = chunks(chunkRows);
    List<P> prepared = new ArrayList<>(Collections.nCopies(chunks.size(), null));
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int offset = thread;
      tasks.add(
          () -> {
            for (int i = chunks.size() - 1 - offset; i >= 0; i -= THREADS) {
              P made = sink.prepare(chunks.get(i));
              synchronized (prepared) {
                prepared.set(i, made);
              }
            }
            return null;
          });
    }
    Parallel.run(tasks);
    for (P one : prepared) {
      sink.append(one);
    }
    return this;
  }

  Receipt commit() throws IOException {
    return sink.commit();
  }

  void abort() throws IOException {
    sink.abort();
  }
}

package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.core.Datagen;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.testkit.RowDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same rows, however they are made. */
class InvarianceTest {

  static List<String> examples() {
    return Examples.names();
  }

  private static Datagen small(String example) {
    return Generated.example(example).seed(7).rows(23);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void rowsAreTheSameForAnyNumberOfThreads(String example) {
    Map<String, String> one = Generated.digests(small(example).threads(1).chunkRows(10));
    assertThat(Generated.digests(small(example).threads(2).chunkRows(10))).isEqualTo(one);
    assertThat(Generated.digests(small(example).threads(16).chunkRows(10))).isEqualTo(one);
  }

  @Test
  void moreThreadsThanChunksAreNotStarted() {
    Map<String, String> one = Generated.digests(small("large_scale").threads(1));
    assertThat(Generated.digests(small("large_scale").threads(Integer.MAX_VALUE))).isEqualTo(one);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void rowsAreTheSameForAnyChunkSize(String example) {
    Map<String, String> large = Generated.digests(small(example).chunkRows(8192));
    assertThat(Generated.digests(small(example).chunkRows(7))).isEqualTo(large);
    assertThat(Generated.digests(small(example).chunkRows(1))).isEqualTo(large);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void chunksMadeAloneAndInAnyOrderAreTheSame(String example) {
    Map<String, String> whole = Generated.digests(small(example).chunkRows(5));
    Map<String, String> shuffled = new TreeMap<>();
    for (TablePlan table : small(example).chunkRows(5).plan().tables()) {
      shuffled.put(table.name(), shuffledDigest(table));
    }
    assertThat(shuffled).isEqualTo(new TreeMap<>(whole));
  }

  private static String shuffledDigest(TablePlan table) {
    TableSchema schema = table.schema();
    List<Integer> order = new ArrayList<>();
    for (int chunk = 0; chunk < table.chunkCount(); chunk++) {
      order.add(chunk);
    }
    Collections.shuffle(order, new Random(3));
    Map<Integer, Chunk> made = new TreeMap<>();
    order.forEach(chunk -> made.put(chunk, table.chunk(schema, chunk)));
    RowDigest digest = new RowDigest();
    made.values().forEach(digest::add);
    return digest.text();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anotherSeedGivesOtherRows(String example) {
    Map<String, String> seven = Generated.digests(small(example));
    Map<String, String> eight = Generated.digests(small(example).seed(8));
    assertThat(seven).isNotEqualTo(eight);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theSampleIsTheBeginningOfTheRun(String example) {
    Map<String, String> heads = new TreeMap<>();
    var collector = Generated.run(small(example).chunkRows(6));
    for (Chunk chunk : small(example).sample(6).tables()) {
      String table = chunk.table().name();
      heads.put(table, RowDigest.of(chunk));
      if (!collector.chunks(table).isEmpty()) {
        assertThat(RowDigest.of(collector.chunks(table).get(0))).isEqualTo(heads.get(table));
      }
    }
    assertThat(heads).isNotEmpty();
  }
}

package dev.datagen.tests;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.datagen.api.rows.Chunk;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.testkit.RowDigest;
import org.junit.jupiter.api.Test;

/** Any chunk can be made alone, so the last one of a billion rows is as near as the first. */
class AbsurdScaleTest {

  private static Chunk last(TablePlan table) {
    return table.chunk(table.schema(), Math.toIntExact(table.chunkCount() - 1));
  }

  @Test
  void theLastChunkOfABillionRowsIsPinned() {
    TablePlan user =
        Generated.example("large_scale").seed(42).rows(1_000_000_000L).plan().table("user");
    Chunk chunk = assertTimeoutPreemptively(ofSeconds(20), () -> last(user));
    assertThat(chunk.firstRow() + chunk.size()).isEqualTo(1_000_000_000L);
    assertThat(chunk.columns().get(0).value(chunk.size() - 1)).isEqualTo(1_000_000_000L);
    assertThat(RowDigest.of(chunk)).isEqualTo("14e5d8fc1d9101ef");
  }

  @Test
  void theFirstRowsOfABillionUsersNeedNoCounting() {
    var sample =
        assertTimeoutPreemptively(
            ofSeconds(20), () -> Generated.example("large_scale").rows(1_000_000_000L).sample(5));
    assertThat(sample.tables()).allSatisfy(chunk -> assertThat(chunk.size()).isEqualTo(5));
    assertThat(sample.isGood()).isTrue();
  }
}

package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.rows.Chunk;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.Datagen;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Popularity by rank goes by the declared order of rows, not by the one that they arrive in. */
class RowOrderTest {

  private static Datagen club() {
    return Generated.file(Path.of("src/test/resources/damage/club.json")).rows("member", 500);
  }

  /** As from a topic of several partitions. */
  private static UnaryOperator<Chunk> turned(Set<String> tables) {
    return chunk -> {
      if (!tables.contains(chunk.table().name())) {
        return chunk;
      }
      int last = chunk.size() - 1;
      int[] turned = IntStream.rangeClosed(0, last).map(i -> last - i).toArray();
      return HeldAgainst.with(
          chunk, chunk.columns().stream().map(column -> column.gather(turned)).toList());
    };
  }

  @Test
  void aTableInAnotherOrderDoesNotChangeWhoIsPopular() {
    List<Finding> findings =
        HeldAgainst.schema(club()).findings(club(), turned(Set.of("product", "channel")));
    for (String check : List.of("lookup purchase.sku", "choice purchase.channel")) {
      Finding finding = HeldAgainst.of(findings, check);
      assertThat(finding.status()).as(finding.message()).isEqualTo(Finding.Status.PASSED);
    }
  }
}

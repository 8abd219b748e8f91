package dev.datagen.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.sink.Receipt.Output;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTableTest {

  @Test
  void everyTableHasALineAndThereIsATotal() {
    Path folder = Path.of("output");
    String text =
        SummaryTable.of(
            List.of(
                new Output("user", folder.resolve("user.parquet").toString(), 1000, 2048),
                new Output("event", folder.resolve("event-1.parquet").toString(), 5000, 1 << 20),
                new Output("event", folder.resolve("event-2.parquet").toString(), 200, 512)),
            folder);
    assertThat(text)
        .isEqualTo(
            """
            +-------+-------+-----------------------------+---------+
            | table |  rows | written to                  |    size |
            +-------+-------+-----------------------------+---------+
            | user  | 1,000 | user.parquet                | 2.0 KiB |
            | event | 5,200 | event-1.parquet … (2 files) | 1.0 MiB |
            +-------+-------+-----------------------------+---------+
            | total | 6,200 |                             | 1.0 MiB |
            +-------+-------+-----------------------------+---------+
            """);
  }

  @Test
  void anUnknownSizeIsADash() {
    assertThat(SummaryTable.of(List.of(new Output("t", "shop.t", 1, -1)), Path.of("output")))
        .contains("| t     |    1 | shop.t     |    - |");
  }
}

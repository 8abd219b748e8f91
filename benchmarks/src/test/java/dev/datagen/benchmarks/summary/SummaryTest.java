package dev.datagen.benchmarks.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

  @TempDir Path folder;

  private void page(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void ratios_times_values_and_trends_become_rows() throws IOException {
    page(
        "duckdb.md",
        """
        Load of the machine before the first run: 0.12
        | Datagen, 1 thread | 6,376,501 | 6.28 6.28 | 5,900,832 | 1,667 MiB |
        | Datagen, 2 threads ÷ Datagen, 1 thread | **1.62** | 1.55 1.62 | 0.91 | ≥ 1.80 |
        | Datagen ÷ another process | **1.02** | 1.02 | — | ≥ 0.85 |
        | Datagen, 2 threads ÷ a peer | **2.62** | 2.55 2.62 | 1.91 | — |
        """);
    page(
        "start.md",
        """
        Load before: 0.75
        | `datagen --help` | made | **0.23** (0.25) | 0.31 | < 0.5 |
        """);
    page(
        "columns.md",
        "Load before the run: 1.50; it took 300 seconds.\n| normal | 231.4 | 1.2 | 4.32 | ≥ 200 |\n");
    page("soak.md", "Heap trend: +0.010 MiB a minute, fitted.\n");
    assertThat(Summary.table(folder).lines().skip(2))
        .containsExactly(
            "| column `normal`, million values/s, one thread | ≥ 200 | 231.4 | yes | [columns](columns.md), 1.50 |",
            "| Datagen, 2 threads ÷ Datagen, 1 thread | ≥ 1.80 | 1.62 (by CPU time 0.91) | **no** | [duckdb](duckdb.md), 0.12 |",
            "| Datagen ÷ another process | ≥ 0.85 | 1.02 | yes | [duckdb](duckdb.md), 0.12 |",
            "| Heap of a paced run | flat | +0.010 MiB a minute, fitted. | see page | [soak](soak.md) |",
            "| `datagen --help`, class-data archive made | < 0.5 s | 0.23 s | yes | [start](start.md), 0.75 |");
  }

  @Test
  void what_is_written_by_hand_stays() throws IOException {
    page("README.md", "# Mine\n" + Summary.BEGIN + "old\n" + Summary.END + "\nmine too\n");
    page("soak.md", "Lag trend: 1 ms\n");
    Summary.main(new String[] {folder.toString()});
    assertThat(Files.readString(folder.resolve("README.md")))
        .startsWith("# Mine\n" + Summary.BEGIN + "| what |")
        .endsWith("[soak](soak.md) |\n" + Summary.END + "\nmine too\n")
        .doesNotContain("old");
  }

  @Test
  void a_readme_without_the_comments_is_not_overwritten() throws IOException {
    page("README.md", "# Mine\n");
    assertThatThrownBy(() -> Summary.main(new String[] {folder.toString()}))
        .hasMessageContaining(Summary.END);
  }
}

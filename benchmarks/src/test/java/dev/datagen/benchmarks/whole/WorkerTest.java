package dev.datagen.benchmarks.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every contender does its work, so that measuring it means something. */
class WorkerTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fact-datagen",
        "example-datagen example=simple_users_events rows.user=111",
        "fact-duckdb",
        "memory-datagen schema=lineitem table=lineitem rows.orders=250",
        "faker-datagen method=email",
        "faker-datafaker method=address",
        "parquet-datagen",
        "parquet-avro"
      })
  void a_contender_makes_the_rows_that_are_asked_for(String command) throws Exception {
    List<String> words = List.of((command + " rows=1000 warmups=0 dir=" + folder).split(" "));
    Sample sample = Worker.measure(words.get(0), Settings.parse(words.subList(1, words.size())));
    assertThat(sample.rows()).isBetween(800L, 1200L);
    assertThat(Sample.parse("x\n" + sample + "\n").rows()).isEqualTo(sample.rows());
  }
}

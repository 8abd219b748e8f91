package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the rows: large tables and plans in a heap of 128 MB. */
@DisabledOnOs(OS.WINDOWS)
class SmallHeapIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path COMMAND = ROOT.resolve("datagen-dist/target/datagen/bin/datagen");
  private static final String SCHEMA = ROOT.resolve("examples/large_scale.json").toString();

  @TempDir Path folder;

  @Test
  void twoMillionRowsAreMadeAndCheckedInASmallHeap() throws Exception {
    Shell.Result result = run("--rows", "600000", "--chunks", "event=0..30");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("2,031,616 rows");
  }

  @Test
  void aPartOutOfABillionRowsIsMadeInASmallHeap() throws Exception {
    Shell.Result result = run("--rows", "200000000", "--chunks", "event=10000..10003");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("262,144 rows");
  }

  private Shell.Result run(String... options) throws Exception {
    Map<String, String> environment = new HashMap<>(Shell.usual());
    environment.put("DATAGEN_OPTS", "-Xmx128m");
    String[] words = {"generate", SCHEMA, "--threads", "2", "-o", folder.resolve("out").toString()};
    String[] all = java.util.Arrays.copyOf(words, words.length + options.length);
    System.arraycopy(options, 0, all, words.length, options.length);
    return new Shell(folder, environment).run(COMMAND, all);
  }
}

package dev.datagen.tests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the distribution's script divides the heap, with a Java that only prints its options. */
@EnabledOnOs(OS.LINUX)
class HeapOptionsTest {

  private static final Pattern RATIO = Pattern.compile("-XX:NewRatio=(\\d+)");

  @TempDir Path folder;
  private Path command;

  @BeforeEach
  void makeDistribution() throws IOException {
    command = folder.resolve("home/bin/datagen");
    Files.createDirectories(command.getParent());
    Files.copy(Path.of("..", "datagen-dist", "src", "bin", "datagen"), command);
    Files.createDirectories(folder.resolve("home/lib"));
    Files.createFile(folder.resolve("home/lib/datagen-cli-1.jar"));
    executable("java/bin/java", "#!/bin/sh\necho \"$*\"\n");
    assertThat(command.toFile().setExecutable(true)).isTrue();
  }

  private void executable(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    assertThat(path.toFile().setExecutable(true)).isTrue();
  }

  private String options(int processors, String given) throws Exception {
    executable("tools/nproc", "#!/bin/sh\necho " + processors + "\n");
    Map<String, String> environment = new HashMap<>(Shell.usual());
    environment.put("PATH", folder.resolve("tools") + ":" + environment.get("PATH"));
    environment.put("JAVA_HOME", folder.resolve("java").toString());
    environment.put("DATAGEN_OPTS", given);
    environment.put("DATAGEN_ARCHIVE", "off");
    Shell.Result result = new Shell(folder, environment).run(command, "--version");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return result.out();
  }

  @Test
  void theYoungGetAsMuchAsTheProcessorsNeedAndNotAThirdOfTheHeap() throws Exception {
    Matcher ratio = RATIO.matcher(options(1, ""));
    assertThat(ratio.find()).isTrue();
    long memory =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    double young = memory / 4.0 / (Integer.parseInt(ratio.group(1)) + 1);
    assertThat(young / (1 << 20)).isBetween(120.0, 200.0);
  }

  @Test
  void whereThatIsMoreThanAThirdJavaDecides() throws Exception {
    assertThat(options(1_000_000, "")).doesNotContain("NewRatio");
  }

  @Test
  void whoeverSizesTheHeapSizesAllOfIt() throws Exception {
    for (String given :
        new String[] {
          "-Xmx1g", "-Xmn64m", "-XX:NewRatio=5", "-XX:MaxRAMPercentage=50", "-XX:+UseZGC"
        }) {
      assertThat(options(1, given).replace(given, "")).as(given).doesNotContain("NewRatio");
    }
  }
}

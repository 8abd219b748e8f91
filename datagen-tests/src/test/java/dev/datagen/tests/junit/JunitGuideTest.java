package dev.datagen.tests.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.testkit.junit.Datagen;
import dev.datagen.testkit.kafka.TestBrokers;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to JUnit tests shows compiles, and names what there is. */
class JunitGuideTest {

  private static final Path GUIDE = Path.of("..", "docs", "guide", "junit.md");
  private static final String AROUND =
      """
      import static org.junit.jupiter.api.Assertions.assertEquals;

      import dev.datagen.testkit.junit.*;
      import java.math.BigDecimal;
      import java.time.Instant;
      import org.junit.jupiter.api.Test;

      class OrderCounter {
        OrderCounter(String servers, String registry, String topic) {}

        long count() {
          return 0;
        }
      }

      """;

  private static List<MatchResult> found(String pattern) throws IOException {
    return Pattern.compile(pattern).matcher(Files.readString(GUIDE)).results().toList();
  }

  @Test
  void theTestCompiles(@TempDir Path folder) throws IOException {
    String code = found("(?s)```java\n(.*?)```").get(0).group(1);
    Path file = Files.writeString(folder.resolve("Shown.java"), AROUND + code);
    StringWriter said = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of("-proc:none", "-d", folder.toString()),
                  null,
                  files.getJavaFileObjects(file))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
  }

  @Test
  void itNamesTheAttributesThatThereAreAndTheVariables() throws IOException {
    Set<String> named = new TreeSet<>();
    for (MatchResult row : found("(?m)^\\| (`.*?) \\|")) {
      for (MatchResult name : Pattern.compile("`(\\w+)").matcher(row.group(1)).results().toList()) {
        named.add(name.group(1));
      }
    }
    named.add("schema");
    assertThat(named)
        .isEqualTo(
            Stream.of(Datagen.class.getDeclaredMethods())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(Files.readString(GUIDE))
        .contains(TestBrokers.BOOTSTRAP_VARIABLE, TestBrokers.REGISTRY_VARIABLE);
  }
}

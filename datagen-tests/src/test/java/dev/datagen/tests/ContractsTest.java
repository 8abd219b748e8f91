package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.core.registry.Component;
import dev.datagen.core.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No built-in component escapes the contracts that plugins of others are held to. */
class ContractsTest {

  @Test
  void everyModuleWithComponentsAsksWhetherEachIsHeldToAContract() throws Exception {
    Set<String> without = new TreeSet<>();
    Set<Path> modules = new TreeSet<>();
    for (Component component : Registry.ofClassPath().components()) {
      Path classes =
          Path.of(
              component
                  .extension()
                  .getClass()
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .toURI());
      Path module = classes.getParent().getParent();
      boolean ours = !classes.endsWith("test-classes");
      if (ours && modules.add(module) && !asks(module)) {
        without.add(module.getFileName().toString());
      }
    }
    assertThat(modules).hasSizeGreaterThanOrEqualTo(4);
    assertThat(without).as("modules without a ContractCoverageTest").isEmpty();
  }

  private static boolean asks(Path module) throws IOException {
    try (Stream<Path> files = Files.walk(module.resolve("src/test/java"))) {
      return files.anyMatch(file -> file.endsWith("ContractCoverageTest.java"));
    }
  }
}

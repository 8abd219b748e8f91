package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.api.option.Catalogue;
import dev.datagen.core.dataset.Vocabulary;
import dev.datagen.core.reference.ReferenceDocs;
import dev.datagen.core.registry.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The committed reference says what the code says; {@code -Dreference.update=true} writes it anew.
 */
class ReferenceDocsTest {

  private static final Path FOLDER = Path.of("..", "docs", "reference");

  @Test
  void theReferenceIsThatOfTheCode() throws IOException {
    Map<String, String> pages = pages();
    if (Boolean.getBoolean("reference.update")) {
      Files.createDirectories(FOLDER);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(FOLDER.resolve(page.getKey())).content().isEqualTo(page.getValue());
    }
  }

  @Test
  void nothingElseLiesThereThatCouldGoStale() throws IOException {
    Set<String> expected = new TreeSet<>(pages().keySet());
    expected.add("validation_report.schema.json"); // held against reports by ReportTest
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static Map<String, String> pages() {
    Vocabulary all = Generated.REGISTRY.vocabulary();
    Map<String, Class<? extends Record>> generators = new TreeMap<>(all.generators());
    // The one generator of these tests is not part of the product.
    generators.remove("explode");
    Map<String, String> pages =
        new TreeMap<>(
            ReferenceDocs.render(
                new Vocabulary(generators, all.modifiers(), all.validators(), all.sinks())));
    Map<String, Class<? extends Record>> sources = new TreeMap<>();
    for (Component component : Generated.REGISTRY.components()) {
      if (component.kind() == Component.Kind.SOURCE) {
        sources.put(component.id(), component.arguments());
      }
      if (component.extension() instanceof Catalogue catalogue) {
        pages.put(
            component.id() + "-" + catalogue.argument() + ".md",
            ReferenceDocs.catalogue(component.id(), catalogue));
      }
    }
    pages.put("sources.md", ReferenceDocs.sources(sources));
    return pages;
  }
}

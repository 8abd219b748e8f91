package dev.datagen.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents link to is there. */
class LinksTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");

  @Test
  void everyLinkOfTheReadmeAndTheGuidesLeadsSomewhere() throws IOException {
    List<String> dangling = new ArrayList<>();
    for (Path document : documents()) {
      Matcher link = LINK.matcher(CODE.matcher(Files.readString(document)).replaceAll(""));
      while (link.find()) {
        String target = link.group(1).replaceFirst("#.*", "");
        boolean outside = target.contains("://") || target.startsWith("mailto:");
        if (!target.isEmpty() && !outside && !Files.exists(document.resolveSibling(target))) {
          dangling.add(ROOT.relativize(document) + " → " + link.group(1));
        }
      }
    }
    assertThat(dangling).isEmpty();
  }

  @Test
  void everyGuideIsInTheIndex() throws IOException {
    Path guides = ROOT.resolve("docs/guide");
    String index = Files.readString(guides.resolve("README.md"));
    try (Stream<Path> files = Files.list(guides)) {
      List<String> missing =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
              .filter(name -> !index.contains("(" + name + ")"))
              .toList();
      assertThat(missing).isEmpty();
    }
  }

  @Test
  void decisionsAreNumberedOnceAsTheirFilesAre() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/decisions"))) {
      List<Path> records =
          files.filter(file -> file.getFileName().toString().matches("\\d{4}-.*\\.md")).toList();
      assertThat(records.stream().map(LinksTest::number)).isNotEmpty().doesNotHaveDuplicates();
      for (Path record : records) {
        assertThat(Files.readString(record)).as("%s", record).startsWith("# " + number(record));
      }
    }
  }

  private static int number(Path record) {
    return Integer.parseInt(record.getFileName().toString().substring(0, 4));
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    try (Stream<Path> root = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      Stream.concat(root, docs)
          .filter(path -> path.toString().endsWith(".md"))
          .sorted()
          .forEach(documents::add);
    }
    return documents;
  }
}

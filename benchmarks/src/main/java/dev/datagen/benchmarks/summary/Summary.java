package dev.datagen.benchmarks.summary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the table of all figures into {@code README.md} of the folder of results, between two
 * comments, from the pages beside it: {@code Summary FOLDER}. What stands around it is written by
 * hand.
 */
public final class Summary {

  static final String BEGIN = "<!-- Made from the pages by benchmarks/run summary. -->\n";
  static final String END = "<!-- End. -->";
  private static final String README = "README.md";

  private Summary() {}

  /** Writes the table. */
  public static void main(String[] args) throws IOException {
    Path readme = Path.of(args[0]).resolve(README);
    String text = Files.exists(readme) ? Files.readString(readme) : "# Results\n\n" + BEGIN + END;
    Files.writeString(readme, replaced(text, table(Path.of(args[0]))));
  }

  private static String replaced(String text, String table) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(README + " needs the lines\n" + BEGIN + END);
    }
    return text.substring(0, begin + BEGIN.length()) + table + text.substring(end);
  }

  static String table(Path folder) throws IOException {
    StringBuilder table =
        new StringBuilder("| what | wanted | measured | reached | page, load |\n");
    table.append("|---|---:|---:|---|---|\n");
    for (Path page : pages(folder)) {
      List<String> lines = Files.readAllLines(page);
      String name = page.getFileName().toString();
      String source = "[" + name.replace(".md", "") + "](" + name + ")" + load(lines);
      for (Figure figure : Figure.of(lines)) {
        table.append("| ").append(figure.what()).append(" | ").append(figure.wanted());
        table.append(" | ").append(figure.measured()).append(" | ").append(figure.verdict());
        table.append(" | ").append(source).append(" |\n");
      }
    }
    return table.toString();
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".md"))
          .filter(file -> !file.getFileName().toString().equals(README))
          .sorted()
          .toList();
    }
  }

  /** How busy the machine was, as every page says. */
  private static String load(List<String> lines) {
    return lines.stream()
        .filter(line -> line.contains("Load "))
        .map(line -> line.replaceFirst(".*Load [^:]*: *([\\d.]+).*", ", $1"))
        .map(load -> load.endsWith(".") ? load.substring(0, load.length() - 1) : load)
        .findFirst()
        .orElse("");
  }
}

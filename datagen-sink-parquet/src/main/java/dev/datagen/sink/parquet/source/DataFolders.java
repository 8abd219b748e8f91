package dev.datagen.sink.parquet.source;

import dev.datagen.api.ledger.LedgerLayout;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which files belong to which table: {@code order.parquet}, {@code order-00001.parquet}, {@code
 * order-00002-of-00004.parquet}, and everything in a folder {@code order} or {@code order.parquet}.
 * Ledgers beside them are no tables, unless they are looked for.
 */
final class DataFolders {

  private static final String EXTENSION = ".parquet";
  private static final String PART = "(?:[-._](?:part[-_]?)?\\d+(?:-of-\\d+)?)*";
  private static final Pattern NAME = Pattern.compile("(?<table>.+?)" + PART);

  private final List<String> declared;
  private final Map<String, List<Path>> found = new TreeMap<>();
  private final Set<Path> seen = new HashSet<>();

  /**
   * @param declared names of the tables that are looked for
   */
  DataFolders(List<String> declared) {
    this.declared = declared;
  }

  /** The files of each table, in the order of their names, then of the locations. */
  Map<String, List<Path>> find(List<String> locations) throws IOException {
    for (String location : locations) {
      Path path = Path.of(location);
      if (!Files.exists(path)) {
        throw wrong("there is no " + path, "--data names a folder of Parquet files");
      }
      if (!seen.add(path.toRealPath())) {
        throw wrong(path + " is given twice", "name each folder of data once");
      }
      if (!Files.isDirectory(path)) {
        add(table(stem(path)), path);
        continue;
      }
      int before = count();
      for (Path entry : entries(path)) {
        add(entry);
      }
      if (count() == before) {
        throw wrong(path + " holds no Parquet files", "they are named *.parquet");
      }
    }
    found.values().forEach(files -> files.sort(Comparator.comparing(DataFolders::stem)));
    return found;
  }

  private static ProblemException wrong(String message, String hint) {
    return new ProblemException(List.of(Problem.error("data", "", message, hint, null)));
  }

  private int count() {
    return found.values().stream().mapToInt(List::size).sum();
  }

  private void add(Path entry) throws IOException {
    String name = entry.getFileName().toString();
    if (name.startsWith(".") || name.startsWith("_")) {
      return;
    }
    if (Files.isDirectory(entry)) {
      String table = table(stem(entry));
      for (Path part : entries(entry)) {
        String file = part.getFileName().toString();
        if (file.endsWith(EXTENSION) && !file.startsWith(".") && !file.startsWith("_")) {
          add(table, part);
        }
      }
    } else if (name.endsWith(EXTENSION)) {
      add(table(stem(entry)), entry);
    }
  }

  private void add(String table, Path file) {
    if (LedgerLayout.isLedger(table) && !declared.contains(table)) {
      return;
    }
    found.computeIfAbsent(table, name -> new ArrayList<>()).add(file);
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (java.nio.file.AccessDeniedException e) {
      throw new IOException("cannot read " + folder + ": permission denied", e);
    }
  }

  private static String stem(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
  }

  /** The declared table that a file's name means, else what it says without its part. */
  private String table(String stem) {
    String best = null;
    for (String table : declared) {
      boolean means =
          Pattern.compile(Pattern.quote(table.toLowerCase(Locale.ROOT)) + PART)
              .matcher(stem.toLowerCase(Locale.ROOT))
              .matches();
      if (means && (best == null || table.length() > best.length())) {
        best = table;
      }
    }
    if (best != null) {
      return best;
    }
    Matcher matcher = NAME.matcher(stem);
    return matcher.matches() ? matcher.group("table") : stem;
  }
}

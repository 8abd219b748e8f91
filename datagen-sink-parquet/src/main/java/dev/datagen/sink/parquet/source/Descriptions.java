package dev.datagen.sink.parquet.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.datagen.api.ledger.LedgerLayout;
import dev.datagen.api.source.DescribedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the descriptions ({@code .metadata.json}, or one for each shard) beside data say of the
 * files. Folders without one say nothing.
 */
final class Descriptions {

  private static final JsonFactory JSON = new JsonFactory();
  private static final List<String> RUN = List.of("dataset", "schema_hash", "seed");

  private final List<DescribedFile> files = new ArrayList<>();
  private final List<String> strays = new ArrayList<>();
  private final Set<Path> named = new HashSet<>();

  /** The run that each description tells of, by where it lies. */
  private final Map<Path, String> runs = new LinkedHashMap<>();

  private Descriptions() {}

  /**
   * Reads the descriptions beside data.
   *
   * @param locations the folders and files of the data
   * @param found the files of them
   */
  static Descriptions of(List<String> locations, Collection<List<Path>> found) throws IOException {
    Descriptions descriptions = new Descriptions();
    for (String location : locations) {
      Path path = Path.of(location);
      boolean folder = Files.isDirectory(path);
      Path place = folder ? path : path.toAbsolutePath().getParent();
      for (Path description : in(place)) {
        descriptions.read(description, folder ? null : path.getFileName().toString());
      }
      if (folder && descriptions.isDescribed(place)) {
        descriptions.addStrays(place, found);
      }
    }
    descriptions.compareRuns();
    return descriptions;
  }

  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> entry.getFileName().toString().matches("\\.metadata[-0-9of]*\\.json"))
          .sorted()
          .toList();
    }
  }

  private boolean isDescribed(Path folder) {
    return runs.keySet().stream().anyMatch(description -> description.getParent().equals(folder));
  }

  /**
   * Reads one.
   *
   * @param only the one file that is asked for; null for all
   */
  private void read(Path description, String only) {
    Map<?, ?> told;
    try (JsonParser parser = JSON.createParser(description.toFile())) {
      parser.nextToken();
      told = (Map<?, ?>) value(parser);
      for (Object table : (List<?>) told.get("tables")) {
        String name = (String) ((Map<?, ?>) table).get("name");
        for (Object file : (List<?>) ((Map<?, ?>) table).get("files")) {
          add(beside(description, text(file, "name")), name, file, only);
        }
      }
    } catch (IOException | ClassCastException | NullPointerException | IllegalArgumentException e) {
      strays.add(description + " is not as Datagen writes it, or cannot be read");
      return;
    }
    runs.put(description, RUN.stream().map(key -> key + " " + told.get(key)).toList().toString());
  }

  /** A file of that name in the description's own folder, and in no other. */
  private static Path beside(Path description, String name) {
    Path path = description.resolveSibling(name);
    if (!path.getFileName().toString().equals(name)) {
      throw new IllegalArgumentException("no name of a file: " + name);
    }
    return path;
  }

  private static String text(Object object, String key) {
    return ((Map<?, ?>) object).get(key).toString();
  }

  private void add(Path path, String table, Object file, String only) {
    String name = path.getFileName().toString();
    if (name.endsWith(".parquet") && (only == null || only.equals(name))) {
      named.add(path);
      long bytes = Long.parseLong(text(file, "bytes"));
      files.add(new FileDigest(path, table, bytes, text(file, "sha256")));
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        parser.nextToken();
        object.put(key, value(parser));
      }
      return object;
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Object> array = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(parser));
      }
      return array;
    }
    return parser.getText();
  }

  /** Files in a described folder that no description names. */
  private void addStrays(Path folder, Collection<List<Path>> found) {
    found.stream()
        .flatMap(List::stream)
        .filter(file -> file.startsWith(folder) && !named.contains(file))
        .filter(file -> !LedgerLayout.isLedger(stem(file)))
        .sorted()
        .forEach(file -> strays.add(file + " is named by no description beside it"));
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private void compareRuns() {
    Map.Entry<Path, String> first = null;
    for (Map.Entry<Path, String> run : runs.entrySet()) {
      if (first == null) {
        first = run;
      } else if (!run.getValue().equals(first.getValue())) {
        strays.add(
            run.getKey()
                + " tells of another run than "
                + first.getKey()
                + ": "
                + run.getValue()
                + ", not "
                + first.getValue());
      }
    }
  }

  /** The files described. */
  List<DescribedFile> files() {
    return List.copyOf(files);
  }

  /** What does not go with the descriptions at a glance. */
  List<String> strays() {
    return List.copyOf(strays);
  }
}

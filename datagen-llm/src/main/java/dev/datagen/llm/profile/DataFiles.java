package dev.datagen.llm.profile;

import dev.datagen.core.registry.Registry;
import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.source.InputProblems;
import dev.datagen.llm.source.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds and reads the tables at a path: a CSV file, a Parquet file, or a folder of them. */
final class DataFiles {

  private final DatasetDraft draft;
  private final ProfileOptions options;
  private final Registry registry;
  private final Set<String> taken = new HashSet<>();

  DataFiles(DatasetDraft draft, ProfileOptions options, Registry registry) {
    this.draft = draft;
    this.options = options;
    this.registry = registry;
  }

  List<DataTable> read(Path data) {
    try {
      return Files.isDirectory(data) ? folder(data) : file(data);
    } catch (IOException e) {
      throw InputProblems.wrong(e.getMessage(), "check the name and the permissions");
    }
  }

  private List<DataTable> file(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw InputProblems.wrong(file + " does not exist", "check the name");
    }
    return isCsv(file) ? List.of(csv(file)) : parquet(file);
  }

  private List<DataTable> folder(Path folder) throws IOException {
    List<Path> csv;
    boolean parquet;
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> all = entries.filter(DataFiles::isShown).sorted().toList();
      csv = all.stream().filter(DataFiles::isCsv).toList();
      parquet = all.stream().anyMatch(path -> !isCsv(path) && holdsParquet(path));
    }
    if (csv.isEmpty() && !parquet) {
      throw InputProblems.wrong(
          folder + " holds no data", "name a folder of files ending in .parquet or .csv");
    }
    List<DataTable> tables = new ArrayList<>();
    if (parquet) {
      tables.addAll(parquet(folder));
    }
    for (Path file : csv) {
      tables.add(csv(file));
    }
    return tables;
  }

  private DataTable csv(Path file) throws IOException {
    String name = file.getFileName().toString();
    String stem = name.substring(0, name.lastIndexOf('.'));
    return new CsvTable(file, options).read(Names.free(stem, "table", taken));
  }

  private List<DataTable> parquet(Path data) throws IOException {
    return new ParquetTables(draft, options).read(data, registry, taken);
  }

  private static boolean isShown(Path path) {
    String name = path.getFileName().toString();
    return !name.startsWith(".") && !name.startsWith("_");
  }

  private static boolean isCsv(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(path) && (name.endsWith(".csv") || name.endsWith(".tsv"));
  }

  private static boolean holdsParquet(Path path) {
    if (path.getFileName().toString().endsWith(".parquet")) {
      return true;
    }
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.anyMatch(entry -> entry.getFileName().toString().endsWith(".parquet"));
    } catch (IOException e) {
      throw InputProblems.wrong("cannot read " + path + ": " + e.getMessage(), "check permissions");
    }
  }
}

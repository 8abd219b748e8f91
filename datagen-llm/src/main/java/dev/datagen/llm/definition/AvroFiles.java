package dev.datagen.llm.definition;

import dev.datagen.llm.source.InputFile;
import dev.datagen.llm.source.InputProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** Reads Avro schemas of one or several files, which may name each other's types in any order. */
final class AvroFiles {

  private static final int MOST_FILES = 500;

  private final Map<String, Schema> known = new LinkedHashMap<>();

  private AvroFiles() {}

  /** The schema of each file, in the order given; a folder stands for its {@code .avsc} files. */
  static Map<Path, Schema> read(List<Path> places) {
    List<Path> files = places.stream().flatMap(place -> files(place).stream()).distinct().toList();
    if (files.size() > MOST_FILES) {
      throw InputProblems.wrong("there are " + files.size() + " files", "name 500 at most");
    }
    return new AvroFiles().parse(files);
  }

  private static List<Path> files(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> listed = Files.list(place)) {
      List<Path> files = listed.filter(file -> file.toString().endsWith(".avsc")).sorted().toList();
      if (files.isEmpty()) {
        throw InputProblems.wrong("the folder " + place + " holds no .avsc file", "name one");
      }
      return files;
    } catch (IOException e) {
      throw InputProblems.wrong("cannot list " + place + ": " + e.getMessage(), "check the folder");
    }
  }

  /** Parses until nothing more can be: what names a type of another file waits for that file. */
  private Map<Path, Schema> parse(List<Path> files) {
    Map<Path, Schema> parsed = new LinkedHashMap<>();
    Map<Path, AvroRuntimeException> failed = new LinkedHashMap<>();
    do {
      failed.clear();
      int before = parsed.size();
      for (Path file : files) {
        if (!parsed.containsKey(file)) {
          parse(file, parsed, failed);
        }
      }
      if (parsed.size() == before && !failed.isEmpty()) {
        Map.Entry<Path, AvroRuntimeException> first = failed.entrySet().iterator().next();
        throw InputProblems.wrong(
            first.getKey() + " is no Avro schema: " + first.getValue().getMessage(),
            "check the file");
      }
    } while (!failed.isEmpty());
    Map<Path, Schema> ordered = new LinkedHashMap<>();
    files.forEach(file -> ordered.put(file, parsed.get(file)));
    return ordered;
  }

  private void parse(Path file, Map<Path, Schema> parsed, Map<Path, AvroRuntimeException> failed) {
    Schema.Parser parser = new Schema.Parser();
    parser.addTypes(known.values());
    try {
      Schema schema = parser.parse(InputFile.read(file));
      parsed.put(file, schema);
      named(schema, known);
    } catch (AvroRuntimeException e) {
      failed.put(file, e);
    }
  }

  /** Takes in the named types of a schema, by their full names. */
  static Map<String, Schema> named(Schema schema, Map<String, Schema> found) {
    switch (schema.getType()) {
      case RECORD -> {
        if (found.putIfAbsent(schema.getFullName(), schema) == null) {
          schema.getFields().forEach(field -> named(field.schema(), found));
        }
      }
      case ENUM, FIXED -> found.putIfAbsent(schema.getFullName(), schema);
      case ARRAY -> named(schema.getElementType(), found);
      case MAP -> named(schema.getValueType(), found);
      case UNION -> schema.getTypes().forEach(type -> named(type, found));
      case STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
    }
    return found;
  }
}

package dev.datagen.llm.definition;

import dev.datagen.llm.compose.DatasetDraft;
import dev.datagen.llm.source.InputFile;
import dev.datagen.llm.source.InputProblems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * Makes a draft of Avro schemas: a table for each record that is no part of another one. The schema
 * of a topic's keys says which columns tell the rows of its values apart; of a change event the row
 * itself is taken.
 */
public final class AvroDraft {

  /** Names under which tools write schemas of topics whatever they hold. */
  private static final Set<String> NAMELESS =
      Set.of("key", "value", "envelope", "connectdefault", "ksqldatasourceschema", "record");

  private final AvroShapes shapes = new AvroShapes();
  private final Map<String, List<String>> keys = new LinkedHashMap<>();
  private final Map<String, Value> values = new LinkedHashMap<>();

  /**
   * A record that becomes a table.
   *
   * @param topic what its file is called, without the part of the message that it is
   */
  private record Value(Schema record, String topic) {}

  private AvroDraft() {}

  /** The draft of a file with an Avro schema. */
  public static DatasetDraft of(Path file) {
    return of(List.of(file));
  }

  /** The draft of several files or folders, whose schemas may name each other's types. */
  public static DatasetDraft of(List<Path> places) {
    Map<Path, Schema> files = AvroFiles.read(places);
    AvroDraft draft = new AvroDraft();
    Set<String> parts = new LinkedHashSet<>();
    files.values().forEach(schema -> parts(schema, parts));
    files.forEach((file, schema) -> draft.add(file, schema, parts));
    if (draft.values.isEmpty()) {
      // Records that hold each other in a circle are all parts.
      files.forEach((file, schema) -> draft.add(file, schema, Set.of()));
    }
    if (draft.values.isEmpty()) {
      throw InputProblems.wrong(
          places.get(0) + " defines no record", "name a schema that holds one");
    }
    List<Shape> made = new ArrayList<>();
    draft.values.forEach((name, value) -> made.add(draft.shape(name, value)));
    return new DefinitionDraft(InputFile.name(places.get(0))).of(made);
  }

  /** The records within records: their rows are those of what holds them. */
  private static void parts(Schema schema, Set<String> parts) {
    for (Schema top : tops(schema)) {
      Map<String, Schema> within = AvroFiles.named(top, new LinkedHashMap<>());
      within.remove(top.getFullName());
      parts.addAll(within.keySet());
    }
  }

  private static List<Schema> tops(Schema schema) {
    return (schema.isUnion() ? schema.getTypes() : List.of(schema))
        .stream().filter(type -> type.getType() == Schema.Type.RECORD).toList();
  }

  private void add(Path file, Schema schema, Set<String> parts) {
    String name = InputFile.name(file);
    if (isKey(name) && tops(schema).isEmpty()) {
      keys.put(subject(name), List.of());
    }
    for (Schema top : tops(schema)) {
      boolean isKey = isKey(top.getName()) || isKey(name);
      if (isKey) {
        List<String> fields = top.getFields().stream().map(Schema.Field::name).toList();
        keys.put(title(file, top), fields);
        keys.put(subject(name), fields);
      } else if (!parts.contains(top.getFullName())) {
        values.put(free(title(file, top)), new Value(ConnectTypes.row(top), subject(name)));
      }
    }
  }

  private String free(String title) {
    String free = title;
    for (int i = 2; values.containsKey(free); i++) {
      free = title + "_" + i;
    }
    return free;
  }

  private static boolean isKey(String name) {
    return name.matches("(?i)key|.+[-_.]key|.+[a-z]Key");
  }

  /** The name of a file or record without the part of the message that it is: orders-value. */
  private static String subject(String name) {
    return name.replaceAll("(?i)[-_.](key|value)$", "").replaceAll("(?<=[a-z])(Key|Value)$", "");
  }

  /** What a record is about: its name, else the last part of its namespace, else its file. */
  private static String title(Path file, Schema record) {
    String name = subject(record.getName());
    if (!NAMELESS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
      return name;
    }
    String namespace = record.getNamespace() == null ? "" : record.getNamespace();
    boolean tools = namespace.isEmpty() || namespace.startsWith("io.confluent");
    return tools
        ? subject(InputFile.name(file))
        : namespace.substring(namespace.lastIndexOf('.') + 1);
  }

  private Shape shape(String title, Value value) {
    Shape shape = shapes.of(value.record());
    List<String> key = keys.getOrDefault(title, keys.getOrDefault(value.topic(), List.of()));
    List<String> there =
        key.stream()
            .filter(name -> shape.fields().stream().anyMatch(field -> field.name().equals(name)))
            .toList();
    return new Shape(title, shape.doc(), shape.fields(), there);
  }
}

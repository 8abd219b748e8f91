package dev.datagen.sink.files;

import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.SinkContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of {@code .metadata.json}: what was made from what, free of times and paths.
 *
 * @param context the run
 * @param sink the sink's id and options, in the order in which they are told
 */
public record ResultDescription(SinkContext context, Map<String, Object> sink) {

  /** Version of the description's own format. */
  public static final int FORMAT = 1;

  private static final String SHARD = "shard";

  /** The beginning that the descriptions of all shards of one run have in common. */
  String head() {
    String text = of(List.of());
    return text.substring(0, text.indexOf('"' + SHARD + '"'));
  }

  /** The description of a complete result. */
  String of(List<WrittenFile> files) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("format", FORMAT);
    result.put("dataset", context.dataset());
    result.put("schema_hash", context.schemaHash());
    result.put("seed", context.seed());
    result.put("algorithm", context.algorithm());
    result.put("datagen_version", context.version());
    result.put("sink", sink);
    result.put("metadata", new TreeMap<>(context.metadata()));
    if (!context.shard().isWhole()) {
      result.put(SHARD, context.shard().toString());
    }
    List<Object> tables = new ArrayList<>();
    for (TableSchema table : context.tables()) {
      Map<String, Object> described = new LinkedHashMap<>();
      described.put("name", table.name());
      List<WrittenFile> own =
          files.stream().filter(file -> file.table().equals(table.name())).toList();
      described.put(
          "rows",
          table.rowCount() == TableSchema.OPEN
              ? own.stream().mapToLong(WrittenFile::rows).sum()
              : table.rowCount());
      described.put("files", own.stream().map(ResultDescription::file).toList());
      tables.add(described);
    }
    result.put("tables", tables);
    return Json.pretty(result);
  }

  private static Map<String, Object> file(WrittenFile file) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", file.name());
    described.put("rows", file.rows());
    described.put("bytes", file.bytes());
    described.put("sha256", file.sha256());
    return described;
  }
}

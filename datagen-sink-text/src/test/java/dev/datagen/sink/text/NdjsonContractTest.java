package dev.datagen.sink.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.github.luben.zstd.ZstdInputStream;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.testkit.contract.SinkContract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Nested;

/** NDJSON files keep the contract, read back by Jackson's parser. */
class NdjsonContractTest {

  /** Uncompressed. */
  @Nested
  class Plain extends Ndjson {
    @Override
    protected NdjsonOptions options() {
      return new NdjsonOptions(true, null, null, null);
    }
  }

  /** Compressed, without nulls. */
  @Nested
  class Zstandard extends Ndjson {
    @Override
    protected NdjsonOptions options() {
      return new NdjsonOptions(false, ".jsonl.zst", null, null);
    }
  }

  /** Compressed by the option. */
  @Nested
  class Gzip extends Ndjson {
    @Override
    protected NdjsonOptions options() {
      return new NdjsonOptions(true, null, Compression.GZIP, null);
    }
  }

  /** What all of them have in common. */
  abstract static class Ndjson extends SinkContract<NdjsonOptions> {
    @Override
    protected SinkFactory<NdjsonOptions> factory() {
      return new NdjsonSinkFactory();
    }

    @Override
    protected List<List<Object>> read(Path directory, TableSchema table) throws Exception {
      FileOptions files =
          FileOptions.of("ndjson", options().extension(), ".ndjson", options().compression(), null);
      List<List<String>> rows = new ArrayList<>();
      try (InputStream in = open(directory.resolve(table.name() + files.extension()), files);
          JsonParser json = new JsonFactory().createParser(in)) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          rows.add(texts(json, table));
        }
      }
      return Reading.values(rows, table);
    }

    private static InputStream open(Path file, FileOptions files) throws IOException {
      InputStream in = Files.newInputStream(file);
      return switch (files.compression()) {
        case NONE -> in;
        case GZIP -> new GZIPInputStream(in);
        case ZSTD -> new ZstdInputStream(in);
      };
    }

    /** The texts of the next object's members, numbers with all their digits. */
    private static List<String> texts(JsonParser json, TableSchema table) throws IOException {
      Map<String, String> members = new HashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        members.put(name, json.nextToken() == JsonToken.VALUE_NULL ? null : json.getText());
      }
      List<String> texts = new ArrayList<>();
      table.columns().forEach(column -> texts.add(members.get(column.name())));
      return texts;
    }
  }
}

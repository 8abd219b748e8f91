package dev.datagen.sink.text;

import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.sink.text.json.NdjsonFormat;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pf4j.Extension;

/** The sink {@code ndjson}. */
@Extension
public final class NdjsonSinkFactory implements SinkFactory<NdjsonOptions> {

  @Override
  public String id() {
    return "ndjson";
  }

  @Override
  public Class<NdjsonOptions> options() {
    return NdjsonOptions.class;
  }

  @Override
  public boolean acceptsOpenTables() {
    return true;
  }

  @Override
  public Sink<?> open(SinkContext context, NdjsonOptions options) throws IOException {
    FileOptions files =
        FileOptions.of(
            id(), options.extension(), ".ndjson", options.compression(), options.rowsPerFile());
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("id", id());
    described.put("nulls", options.nulls());
    Described.files(described, files);
    return TextSink.of(context, new NdjsonFormat(options.nulls()), files, described);
  }
}

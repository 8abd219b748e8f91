package com.example.datagen;

import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.api.sink.SinkFactory;
import java.io.IOException;
import org.pf4j.Extension;

/** The sink {@code json_lines}. */
@Extension
public final class JsonLinesFactory implements SinkFactory<JsonLinesOptions> {

  @Override
  public String id() {
    return "json_lines";
  }

  @Override
  public Class<JsonLinesOptions> options() {
    return JsonLinesOptions.class;
  }

  @Override
  public Sink<?> open(SinkContext context, JsonLinesOptions options) throws IOException {
    return new JsonLines(context, options.nulls());
  }
}

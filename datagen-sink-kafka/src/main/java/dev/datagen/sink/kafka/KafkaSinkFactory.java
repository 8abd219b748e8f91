package dev.datagen.sink.kafka;

import dev.datagen.api.sink.Disorder;
import dev.datagen.api.sink.Sink;
import dev.datagen.api.sink.SinkContext;
import dev.datagen.api.sink.SinkFactory;
import dev.datagen.sink.kafka.client.Clients;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.pf4j.Extension;

/** The sink {@code kafka}. */
@Extension
public final class KafkaSinkFactory implements SinkFactory<KafkaOptions> {

  /** The sink's name on the command line. */
  public static final String ID = "kafka";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Class<KafkaOptions> options() {
    return KafkaOptions.class;
  }

  @Override
  public boolean streams() {
    return true;
  }

  @Override
  public Map<String, Disorder> disorder(KafkaOptions options) {
    Map<String, Disorder> disorder = new HashMap<>();
    options
        .tables()
        .forEach(
            (table, settings) -> {
              if (!settings.disorder().isNone()) {
                disorder.put(table, settings.disorder());
              }
            });
    return disorder;
  }

  @Override
  public Sink<?> open(SinkContext context, KafkaOptions options) throws IOException {
    return Clients.with(() -> new SinkAssembly(context, options).open());
  }
}

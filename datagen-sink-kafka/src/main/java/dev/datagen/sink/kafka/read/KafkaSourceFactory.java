package dev.datagen.sink.kafka.read;

import dev.datagen.api.source.Source;
import dev.datagen.api.source.SourceContext;
import dev.datagen.api.source.SourceFactory;
import dev.datagen.sink.kafka.client.Clients;
import java.io.IOException;
import org.pf4j.Extension;

/** The source {@code kafka}. */
@Extension
public final class KafkaSourceFactory implements SourceFactory<KafkaSourceOptions> {

  @Override
  public String id() {
    return "kafka";
  }

  @Override
  public Class<KafkaSourceOptions> options() {
    return KafkaSourceOptions.class;
  }

  @Override
  public Source open(SourceContext context, KafkaSourceOptions options) throws IOException {
    return Clients.with(() -> KafkaSource.open(context, options));
  }
}

package dev.datagen.sink.kafka;

import dev.datagen.api.option.Literal;
import dev.datagen.api.source.SourceFactory;
import dev.datagen.sink.kafka.read.KafkaSourceFactory;
import dev.datagen.sink.kafka.read.KafkaSourceOptions;
import dev.datagen.testkit.contract.SourceContract;
import java.nio.file.Path;
import java.util.Map;

/** Topics keep what every source promises; of one partition each, so that rows have an order. */
class KafkaSourceContractTest extends SourceContract<KafkaSourceOptions> {

  private final Options written = new Options().partitions(1);

  @Override
  protected SourceFactory<KafkaSourceOptions> factory() {
    return new KafkaSourceFactory();
  }

  @Override
  protected KafkaSourceOptions options() {
    return new KafkaSourceOptions(
        Pair.registry(),
        null,
        written.prefix(),
        Map.of(),
        Map.of("request.timeout.ms", new Literal(1500L)));
  }

  @Override
  protected String store(Path directory) throws Exception {
    write(directory, new KafkaSinkFactory(), written.options());
    return Pair.bootstrap();
  }

  @Override
  protected String unreadable(Path directory) {
    return "127.0.0.1:1";
  }
}

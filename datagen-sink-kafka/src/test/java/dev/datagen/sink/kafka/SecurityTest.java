package dev.datagen.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datagen.api.option.Literal;
import dev.datagen.sink.kafka.client.ClientSettings;
import dev.datagen.sink.kafka.client.Failures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SASL over TLS as far as clients can be configured without such a broker. */
class SecurityTest {

  private static final String JAAS =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"u\""
          + " password=\"hunter2\";";

  private static ClientSettings settings(Path truststore) {
    Map<String, Literal> properties = new HashMap<>();
    properties.put("security.protocol", new Literal("SASL_SSL"));
    properties.put("sasl.mechanism", new Literal("PLAIN"));
    properties.put("sasl_jaas_config", new Literal(JAAS));
    properties.put("ssl.truststore.location", new Literal(truststore.toString()));
    properties.put("ssl.truststore.password", new Literal("changeit-123"));
    properties.put("ssl.truststore.type", new Literal("PKCS12"));
    return ClientSettings.of("127.0.0.1:1", properties, Set.of());
  }

  @Test
  void everyClientIsConfiguredWithTheLoginAndTheTruststore(@TempDir Path folder) throws Exception {
    Path truststore = folder.resolve("trust.p12");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (var out = Files.newOutputStream(truststore)) {
      store.store(out, "changeit-123".toCharArray());
    }
    ClientSettings settings = settings(truststore);
    for (Map<String, Object> client :
        java.util.List.of(settings.producer(null), settings.admin(), settings.consumer())) {
      assertThat(client)
          .containsEntry("security.protocol", "SASL_SSL")
          .containsEntry("sasl.jaas.config", JAAS)
          .containsEntry("ssl.truststore.location", truststore.toString());
    }
    // They read the truststore and the login when they are made.
    new KafkaProducer<>(
            settings.producer(null), new ByteArraySerializer(), new ByteArraySerializer())
        .close();
    Admin.create(settings.admin()).close();
  }

  @Test
  void aTruststoreThatIsNotThereIsTold() {
    ClientSettings settings = settings(Path.of("/nowhere/trust.p12"));
    assertThatThrownBy(() -> Admin.create(settings.admin()).close())
        .satisfies(
            thrown -> {
              IOException told = new Failures(settings).of("cannot reach it", thrown);
              assertThat(told.getMessage()).contains("trust.p12").doesNotContain("changeit-123");
            });
  }

  @Test
  void aRefusedLoginIsToldWithoutIt() {
    ClientSettings settings = settings(Path.of("/nowhere/trust.p12"));
    assertThat(
            new Failures(settings)
                .of("cannot connect", new SaslAuthenticationException("bad login " + JAAS)))
        .hasMessage("cannot connect: the login is refused: bad login ***");
  }
}

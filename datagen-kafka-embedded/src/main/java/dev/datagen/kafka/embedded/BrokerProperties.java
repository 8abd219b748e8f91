package dev.datagen.kafka.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The configuration of a broker that is its own controller, alone, and small. */
final class BrokerProperties {

  private BrokerProperties() {}

  static void write(
      Path file, Path logs, int port, int controllerPort, Map<String, String> overrides)
      throws IOException {
    Properties all = new Properties();
    all.putAll(
        Map.of(
            "process.roles",
            "broker,controller",
            "node.id",
            "1",
            "controller.listener.names",
            "CONTROLLER",
            "controller.quorum.voters",
            "1@127.0.0.1:" + controllerPort,
            "listeners",
            "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
            "advertised.listeners",
            "PLAINTEXT://127.0.0.1:" + port,
            "listener.security.protocol.map",
            "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "datagen.port",
            Integer.toString(port),
            "log.dirs",
            logs.toString()));
    all.putAll(
        Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "share.coordinator.state.topic.num.partitions", "1",
            "group.initial.rebalance.delay.ms", "0",
            "log.cleaner.dedupe.buffer.size", "2097152"));
    // Rows carry their own times: by their age nothing may be deleted, refused or put apart.
    all.putAll(
        Map.of(
            "log.retention.ms", "-1",
            "log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE),
            "log.roll.ms", Long.toString(Long.MAX_VALUE)));
    all.putAll(overrides);
    try (OutputStream out = Files.newOutputStream(file)) {
      all.store(out, null);
    }
  }
}

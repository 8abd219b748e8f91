package dev.datagen.kafka.embedded.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The broker's process: {@code BrokerMain server.properties}. */
public final class BrokerMain {

  /**
   * Printed with the port when clients can connect, which means that the port is this process's.
   */
  private static final String READY = "datagen: broker ready on port ";

  private BrokerMain() {}

  /** Formats the log folder where it is new, starts the node, and waits for the leash. */
  public static void main(String[] args) throws Exception {
    Leash.attach();
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
      properties.load(in);
    }
    format(properties);
    KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
    server.startup();
    System.out.println(READY + properties.getProperty("datagen.port"));
    server.awaitShutdown();
    System.exit(0);
  }

  private static void format(Properties properties) throws Exception {
    Path folder = Path.of(properties.getProperty("log.dirs"));
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IOException("cannot make " + folder + ": " + e, e);
    }
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(Integer.parseInt(properties.getProperty("node.id")))
        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(folder.toString())
        .addDirectory(folder.toString())
        .run();
  }
}

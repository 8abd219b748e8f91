package dev.datagen.cli.command;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.cli.ExitCode;
import dev.datagen.cli.console.SafeText;
import dev.datagen.kafka.embedded.EmbeddedKafka;
import dev.datagen.kafka.embedded.EmbeddedSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code datagen kafka}. */
@Command(
    name = "kafka",
    sortOptions = false,
    abbreviateSynopsis = true,
    header = "Run a Kafka broker and a schema registry on this machine until Ctrl-C.",
    descriptionHeading = "%n",
    description = {
      "Starts a real Kafka (KRaft, one node) and an Apicurio registry, which Confluent's clients"
          + " understand too, on the loopback interface; no Docker is needed. For trying and"
          + " testing, not for production.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  datagen kafka",
      "  datagen kafka --port 0 --registry-port 0           on free ports",
      "  datagen kafka --data ~/kafka                       keep topics and schemas",
      "  datagen generate shop.json --sink kafka \\",
      "      --sink-option bootstrap.servers=127.0.0.1:9092 \\",
      "      --sink-option registry.url=http://127.0.0.1:8081"
    })
final class KafkaCommand implements Callable<Integer> {

  @ParentCommand private DatagenCommand root;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "9092",
      converter = PortNumber.class,
      description = "Port of the broker; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
  private Integer port;

  @Option(
      names = "--registry-port",
      paramLabel = "N",
      defaultValue = "8081",
      converter = PortNumber.class,
      description = "Port of the registry; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
  private Integer registryPort;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder that keeps topics and schemas for the next start. Default: a temporary one that"
              + " is deleted at the end.")
  private Path data;

  @Override
  public Integer call() {
    EmbeddedSettings settings =
        EmbeddedSettings.defaults().withPort(port).withRegistryPort(registryPort).withData(data);
    try (Interruption interruption = new Interruption(() -> {})) {
      try (EmbeddedKafka kafka = EmbeddedKafka.start(settings)) {
        UntilTold.run(kafka, () -> tell(kafka), root.console());
        return ExitCode.OK;
      } catch (IOException e) {
        if (!interruption.happened()) {
          throw problem(e);
        }
      }
      return ExitCode.INTERRUPTED;
    }
  }

  private void tell(EmbeddedKafka kafka) {
    PrintStream out = root.console().out();
    out.println("broker    " + kafka.bootstrapServers());
    out.println("registry  " + kafka.registryUrl());
    out.println(
        "data      "
            + SafeText.line(kafka.folder().toString())
            + (kafka.isTemporary() ? " (deleted at the end)" : ""));
  }

  static ProblemException problem(IOException e) {
    return new ProblemException(
        new Problem(
            "embedded-kafka",
            Problem.Severity.ERROR,
            Category.RESOURCES,
            "",
            e.getMessage(),
            "",
            null),
        e);
  }
}

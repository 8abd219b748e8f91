package dev.datagen.cli.command;

import dev.datagen.cli.ExitCode;
import dev.datagen.cli.console.Console;
import dev.datagen.kafka.embedded.EmbeddedKafka;
import dev.datagen.kafka.embedded.EmbeddedSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** A broker and a registry for one run. */
final class EmbeddedOptions {

  @Option(
      names = "--embedded",
      order = 14,
      description =
          "With --sink kafka: start a broker and a schema registry for this run, as \"datagen"
              + " kafka\" does, and show what arrived.")
  private boolean embedded;

  @Option(
      names = "--keep",
      order = 15,
      description = "With --embedded: leave both running after the run, until Ctrl-C.")
  private boolean keep;

  /** Whether the broker is still there when the topics are shown. */
  boolean keeps() {
    return keep;
  }

  /** Refuses what cannot be meant. */
  void check(CommandLine line, SinkOptions sink) {
    if (keep && !embedded) {
      throw new ParameterException(line, "--keep needs --embedded");
    }
    if (embedded && !sink.id().equals("kafka")) {
      throw new ParameterException(line, "--embedded needs --sink kafka");
    }
    if (embedded && sink.gives("bootstrap.servers")) {
      throw new ParameterException(
          line, "--embedded starts a broker of its own, and bootstrap.servers names another one");
    }
  }

  /**
   * Runs with a broker and a registry, if they are wanted.
   *
   * @param run what to run, with the sink's options that lead to them
   * @param ended whether the run was told to end, and the broker with it
   * @param show tells the user what arrived
   */
  int around(
      Console console, ToIntFunction<Map<String, String>> run, BooleanSupplier ended, Show show) {
    if (!embedded) {
      return run.applyAsInt(Map.of());
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start(EmbeddedSettings.defaults())) {
      Map<String, String> addresses =
          Map.of(
              "bootstrap.servers", kafka.bootstrapServers(), "registry.url", kafka.registryUrl());
      int code = run.applyAsInt(addresses);
      if (code != ExitCode.INTERRUPTED) {
        show.show(addresses);
        if (keep && !ended.getAsBoolean()) {
          waitFor(kafka, console);
        } else if (keep) {
          console.out().println(UntilTold.farewell(kafka));
        } else {
          console.out().println("The broker ends now; with --keep it runs until Ctrl-C.");
        }
      }
      return code;
    } catch (IOException e) {
      throw KafkaCommand.problem(e);
    }
  }

  /** Shows what is in the topics. */
  interface Show {
    void show(Map<String, String> addresses) throws IOException;
  }

  private static void waitFor(EmbeddedKafka kafka, Console console) throws IOException {
    PrintStream out = console.out();
    UntilTold.run(
        kafka,
        () -> {
          out.println("broker    " + kafka.bootstrapServers());
          out.println("registry  " + kafka.registryUrl());
        },
        console);
  }
}

package dev.datagen.cli.command;

import dev.datagen.cli.console.Console;
import dev.datagen.kafka.embedded.EmbeddedKafka;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Keeps a broker and a registry running until Ctrl-C or SIGTERM, which is their normal end. */
final class UntilTold {

  private UntilTold() {}

  /** What becomes of topics and schemas, in one line. */
  static String farewell(EmbeddedKafka kafka) {
    return kafka.isTemporary()
        ? "stopped; topics and schemas are deleted"
        : "stopped; topics and schemas are kept";
  }

  /**
   * Returns when the process was told to end.
   *
   * @param tell says where they are
   * @throws IOException if one of them ended by itself, or the process ends in another way
   */
  static void run(EmbeddedKafka kafka, Runnable tell, Console console) throws IOException {
    CompletableFuture<String> failure = new CompletableFuture<>();
    kafka.failure().thenAccept(failure::complete);
    try (EndSignals signals = new EndSignals(() -> failure.complete(""))) {
      tell.run();
      console.out().println("running until Ctrl-C");
      console.out().flush();
      String why = failure.join();
      if (!signals.happened()) {
        throw new IOException(why);
      }
      console.out().println(farewell(kafka));
      console.out().flush();
    }
  }
}

package dev.datagen.cli;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.cli.command.DatagenCommand;
import dev.datagen.cli.command.ReadsSchema;
import dev.datagen.cli.problem.Messages;
import java.nio.file.Path;
import picocli.CommandLine;

/** Tells what a command threw, and which exit code that means. */
final class Failures {

  private final DatagenCommand root;

  Failures(DatagenCommand root) {
    this.root = root;
  }

  int tell(Throwable thrown, CommandLine command) {
    Throwable failure = thrown instanceof RunFailed ? thrown.getCause() : thrown;
    Messages messages = root.messages();
    if (failure instanceof ProblemException problems) {
      messages.problems(problems.problems(), schema(command));
    } else if (isOutOfMemory(failure)) {
      messages.error(
          "not enough memory (the heap is " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB)",
          "give the virtual machine more, as in DATAGEN_OPTS=-Xmx4g datagen …, or lower --threads"
              + " or --chunk-rows");
    } else {
      messages.error(
          "internal error: " + failure,
          "this is a fault of Datagen; please report it with the command line, the schema and what"
              + " the same command says with --debug");
    }
    if (root.isDebug()) {
      messages.trace(failure);
    }
    return thrown instanceof RunFailed ? ExitCode.FAILED : code(failure);
  }

  private static int code(Throwable failure) {
    boolean isUsersError =
        failure instanceof ProblemException problems
            && problems.problems().stream()
                .anyMatch(problem -> problem.category() == Category.USER);
    return isUsersError ? ExitCode.USAGE : ExitCode.FAILED;
  }

  private static boolean isOutOfMemory(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  private static Path schema(CommandLine command) {
    return command.getCommand() instanceof ReadsSchema reader ? reader.schema() : null;
  }
}

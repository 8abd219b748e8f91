package dev.datagen.core.run;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.Problem.Severity;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.core.evaluate.ColumnFailure;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/** What to tell when a run fails: what, where, whose fault, and how to see it again. */
public final class Failures {

  private final Plan plan;
  private final RunOptions options;

  Failures(Plan plan, RunOptions options) {
    this.plan = plan;
    this.options = options;
  }

  /** What to tell when the first rows of a table cannot be made. */
  public static ProblemException ofSample(
      Plan plan, TablePlan table, int rows, String command, RuntimeException failure) {
    if (failure instanceof ProblemException problem) {
      return problem;
    }
    Failures failures =
        new Failures(
            plan, new RunOptions(1, ChunkSelection.ALL, ProgressListener.NONE, List.of(), command));
    String place = "first " + rows + " rows of " + table.name();
    String again = command + " --dry-run-sample " + rows;
    if (failure instanceof ColumnFailure column) {
      return failures.ofColumn(column, place, again);
    }
    return failures.exception(
        "internal",
        Category.INTERNAL,
        "",
        place + " cannot be made: " + failure,
        "reproduce with: " + again,
        failure);
  }

  ProblemException of(Throwable failure) {
    if (failure instanceof ProblemException problem) {
      return problem;
    }
    if (failure instanceof CancellationException) {
      return exception("cancelled", Category.USER, "", failure.getMessage(), "", failure);
    }
    if (failure instanceof ChunkFailure chunk) {
      return ofChunk(chunk);
    }
    if (failure instanceof OutOfMemoryError) {
      return outOfMemory("out of memory: " + failure.getMessage(), failure);
    }
    if (failure instanceof Recipients.Failure recipient) {
      return recipient.recipient().equals(Recipients.SINK)
          ? ofSink("failed", recipient.getCause())
          : ofTap(recipient.recipient() + " failed", recipient.getCause());
    }
    return ofSink("failed", failure);
  }

  /** The rows could not be counted. */
  ProblemException ofPlan(RuntimeException failure) {
    if (failure instanceof ProblemException problem) {
      return problem;
    }
    if (failure instanceof ColumnFailure column) {
      return ofColumn(column, "counting rows", options.command());
    }
    return exception(
        "count", Category.INTERNAL, "", "the rows cannot be counted: " + failure, "", failure);
  }

  ProblemException ofSink(String what, Throwable failure) {
    if (failure instanceof ProblemException problem) {
      return problem;
    }
    boolean explained = failure instanceof IOException;
    return exception(
        "sink",
        explained ? Category.RESOURCES : Category.PLUGIN,
        "",
        explained ? failure.getMessage() : "the sink " + what + ": " + failure,
        "",
        failure);
  }

  /** A tap failed: with an {@link IOException} for a reason outside, else by a fault of ours. */
  ProblemException ofTap(String what, Throwable failure) {
    if (failure instanceof ProblemException problem) {
      return problem;
    }
    boolean explained = failure instanceof IOException;
    return exception(
        "tap",
        explained ? Category.RESOURCES : Category.INTERNAL,
        "",
        explained ? failure.getMessage() : what + ": " + failure,
        "",
        failure);
  }

  private ProblemException outOfMemory(String message, Throwable cause) {
    return exception(
        "memory",
        Category.RESOURCES,
        "",
        message,
        "give Java more memory (DATAGEN_OPTS=-Xmx2g), or use fewer --threads or --chunk-rows",
        cause);
  }

  private ProblemException ofChunk(ChunkFailure failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof OutOfMemoryError) {
      return outOfMemory("out of memory at " + place(failure), cause);
    }
    if (failure.recipient().equals(Recipients.SINK)) {
      return ofSink("failed at " + place(failure), cause);
    }
    if (!failure.recipient().isEmpty()) {
      return ofTap(failure.recipient() + " failed at " + place(failure), cause);
    }
    if (cause instanceof ProblemException problem) {
      return problem;
    }
    if (cause instanceof ColumnFailure column) {
      return ofColumn(column, place(failure), reproduce(failure));
    }
    return exception(
        "internal",
        Category.INTERNAL,
        "",
        place(failure) + " cannot be made: " + cause,
        "reproduce with: " + reproduce(failure),
        cause);
  }

  /** A value cannot be made: {@code place} says in which chunk, {@code command} how to see it. */
  ProblemException ofColumn(ColumnFailure column, String place, String command) {
    if (column.getCause() instanceof ProblemException problem) {
      return problem;
    }
    TablePlan table = plan.table(column.table());
    String path =
        "nodes[" + table.index() + "].columns[" + table.columnIndex(column.column()) + "]";
    String where = column.table() + "." + column.column() + " at row " + column.row();
    String what =
        column.isRowError() ? column.getCause().getMessage() : column.getCause().toString();
    return exception(
        column.isRowError() ? "row-error" : "plugin-failed",
        column.isRowError() ? Category.USER : Category.PLUGIN,
        path,
        where + " (" + place + ", seed " + plan.seed() + "): " + what,
        "reproduce with: " + command,
        column.getCause());
  }

  private static String place(ChunkFailure failure) {
    return failure.task().place();
  }

  private String reproduce(ChunkFailure failure) {
    return options.command() + failure.task().alone();
  }

  private ProblemException exception(
      String code, Category category, String path, String message, String hint, Throwable cause) {
    return new ProblemException(
        new Problem(
            code,
            Severity.ERROR,
            category,
            path,
            message,
            hint,
            path.isEmpty() ? null : plan.dataset().positions().apply(path)),
        cause);
  }
}

package dev.datagen.core.validation;

import dev.datagen.api.problem.Category;
import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.ColumnSchema;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.validator.Finding;
import dev.datagen.api.validator.Validator;
import dev.datagen.core.evaluate.ComponentFailure;
import dev.datagen.core.watch.UnderWay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** A plugin's validator; whatever it throws is told as its fault. */
final class ValidatorCheck<S> implements Check<S> {

  private final String id;
  private final Validator<S> validator;
  private final Set<String> reads = new TreeSet<>();

  ValidatorCheck(String id, Validator<S> validator, List<TableSchema> tables) {
    this.id = id;
    this.validator = validator;
    for (TableSchema table : tables) {
      if (validator.observes(table.name())) {
        for (ColumnSchema column : table.columns()) {
          reads.add(table.name() + "." + column.name());
        }
      }
    }
  }

  @Override
  public Set<String> reads() {
    return reads;
  }

  /** What it makes of a part of the rows is the plugin's own. */
  @Override
  public Set<String> wholeTables() {
    return Set.of();
  }

  @Override
  public List<Finding> notChecked(String reason) {
    return List.of(Finding.of("validator", id, Finding.Part.CONSTRAINTS).notChecked(reason));
  }

  @Override
  public boolean callsPlugin() {
    return true;
  }

  @Override
  public S observe(Observed chunk) {
    return guarded("observe " + chunk.table(), () -> validator.observe(chunk.chunk()));
  }

  @Override
  public S merge(S earlier, S later) {
    return guarded("merge", () -> validator.merge(earlier, later));
  }

  @Override
  public List<Finding> conclude(S state) {
    return guarded("conclude", () -> List.copyOf(validator.conclude(state)));
  }

  private <T> T guarded(String what, Supplier<T> call) {
    try {
      return UnderWay.during("the validator \"" + id + "\"", validator, call::get);
    } catch (ProblemException e) {
      throw e;
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      throw new ProblemException(
          new Problem(
              "plugin-failed",
              Problem.Severity.ERROR,
              Category.PLUGIN,
              "",
              "the validator \""
                  + id
                  + "\" could not "
                  + what
                  + ": "
                  + new ComponentFailure(validator, e).getMessage(),
              "this is a fault of the plugin; --debug shows the whole trace, --no-validate goes"
                  + " without",
              null),
          e);
    }
  }
}

package dev.datagen.core.sample;

import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.rows.Chunk;
import dev.datagen.api.rows.TableSchema;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.plan.Plan;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.run.Failures;
import dev.datagen.core.validation.Attributes;
import dev.datagen.core.validation.ValidationTap;
import dev.datagen.core.validation.key.Resolver;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of every table of a run, and what checks of them say.
 *
 * @param tables one chunk a table, in the order of the plan
 * @param findings what was checked
 */
public record Sample(List<Chunk> tables, List<Finding> findings) {

  public Sample {
    tables = List.copyOf(tables);
    findings = List.copyOf(findings);
  }

  /**
   * Makes the first rows of every table: those that the whole run makes.
   *
   * @param command the command line of the whole run, for messages
   * @throws ProblemException if a row cannot be made
   */
  public static Sample of(Plan plan, int rows, String command) {
    List<Chunk> chunks = new ArrayList<>();
    for (TablePlan table : plan.tables()) {
      try {
        TableSchema schema = table.schema(rows);
        chunks.add(table.head(schema, rows));
      } catch (RuntimeException e) {
        throw Failures.ofSample(plan, table, rows, command, e);
      }
    }
    return new Sample(chunks, findings(plan, chunks));
  }

  /**
   * Holds the rows to what is declared of single rows and keys. A value that refers to a row
   * outside the sample is looked for in the whole table.
   */
  private static List<Finding> findings(Plan plan, List<Chunk> chunks) {
    Attributes attributes = new Attributes(plan);
    Resolver whole =
        (attribute, values) -> {
          long[] rows =
              attributes
                  .table(attribute)
                  .reader()
                  .match(
                      List.of(attributes.index(attribute)),
                      List.of(values),
                      new long[values.size()]);
          boolean[] exist = new boolean[rows.length];
          for (int i = 0; i < exist.length; i++) {
            exist[i] = rows[i] != -1;
          }
          return exist;
        };
    return ValidationTap.findings(plan, chunks, whole);
  }

  /** Whether no check failed. */
  public boolean isGood() {
    return findings.stream().noneMatch(f -> f.status() == Finding.Status.FAILED);
  }
}

package dev.datagen.llm.draft;

import dev.datagen.api.problem.Problem;
import dev.datagen.api.problem.ProblemException;
import dev.datagen.api.validator.Finding;
import dev.datagen.core.Datagen;
import dev.datagen.core.dataset.Dataset;
import dev.datagen.core.dataset.NodeSpec;
import dev.datagen.core.plan.TablePlan;
import dev.datagen.core.reading.DatasetReader;
import dev.datagen.core.registry.Registry;
import dev.datagen.core.report.ValidationReport;
import dev.datagen.core.validation.ValidationOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries a draft: reads it, plans it, makes some of its rows in memory and validates them. Whatever
 * a draft asks for, only so many rows are made.
 */
public final class DraftChecker {

  private static final int MOST_CHARACTERS = 4 << 20;
  private static final long MOST_PLANNED = 5_000_000;
  private static final long MOST_ROWS = 200_000;
  private static final long[] ENTITY_ROWS = {2_000, 500, 100, 20, 3, 1};
  private static final int SAMPLE = 100;

  private final Registry registry;

  /**
   * @param registry what schemas may use
   */
  public DraftChecker(Registry registry) {
    this.registry = registry;
  }

  /** Tries a draft. */
  public Checked check(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return failed(text, Checked.Stage.UNREADABLE, null, tooLarge());
    }
    Dataset dataset;
    try {
      dataset =
          DatasetReader.read(
              text.getBytes(StandardCharsets.UTF_8), "draft.json", registry.vocabulary());
    } catch (ProblemException e) {
      return failed(text, Checked.Stage.UNREADABLE, null, e);
    }
    Datagen datagen = Datagen.of(dataset, registry).threads(1);
    try {
      plan(dataset);
    } catch (ProblemException e) {
      return failed(text, Checked.Stage.READ, datagen, e);
    }
    try {
      return made(text, dataset, datagen);
    } catch (ProblemException e) {
      return failed(text, Checked.Stage.PLANNED, datagen, e);
    }
  }

  /** Plans what the draft asks for, up to what can be planned in no time. */
  private void plan(Dataset dataset) {
    Datagen datagen = Datagen.of(dataset, registry);
    for (NodeSpec node : dataset.spec().nodes()) {
      if (node.rows() != null && node.rows() > MOST_PLANNED) {
        datagen.rows(node.id(), MOST_PLANNED);
      }
    }
    datagen.plan();
  }

  private Checked made(String text, Dataset dataset, Datagen whole) {
    List<Problem> warnings = new ArrayList<>(dataset.warnings());
    for (long rows : ENTITY_ROWS) {
      Datagen small = small(dataset, rows);
      if (small.plan().tables().stream().mapToLong(TablePlan::rows).sum() <= MOST_ROWS) {
        small.plan().warnings().stream().filter(w -> !warnings.contains(w)).forEach(warnings::add);
        return validated(text, small, whole, warnings);
      }
    }
    List<Finding> findings = small(dataset, 1).sample(SAMPLE).findings();
    List<Finding> bad = findings.stream().filter(DraftChecker::isBad).toList();
    Checked.Stage stage = bad.isEmpty() ? Checked.Stage.VALID : Checked.Stage.MADE;
    return new Checked(text, stage, warnings, bad, bad.isEmpty() ? 100 : 0, whole);
  }

  /** With few rows of entities: those of facts follow. */
  private Datagen small(Dataset dataset, long rows) {
    Datagen small = Datagen.of(dataset, registry).threads(1);
    for (NodeSpec node : dataset.spec().nodes()) {
      boolean own = node.kind() != NodeSpec.Kind.VOCAB && node.parents().isEmpty();
      long wanted = node.rows() == null ? 1_000 : node.rows();
      if (own && wanted > rows) {
        small.rows(node.id(), rows);
      }
    }
    return small;
  }

  private Checked validated(String text, Datagen small, Datagen whole, List<Problem> warnings) {
    ValidationReport report =
        small
            .to(tables -> new NullSink())
            .validate(ValidationOptions.DEFAULTS)
            .run()
            .validation()
            .orElseThrow();
    List<Finding> bad = report.findings().stream().filter(DraftChecker::isBad).toList();
    Checked.Stage stage = report.summary().valid() ? Checked.Stage.VALID : Checked.Stage.MADE;
    return new Checked(text, stage, warnings, bad, report.summary().qualityScore(), whole);
  }

  private static boolean isBad(Finding finding) {
    return finding.status() == Finding.Status.FAILED;
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        List.of(
            Problem.error(
                "too-large", "", "the draft is larger than 4 MB", "make it smaller", null)));
  }

  private static Checked failed(
      String text, Checked.Stage stage, Datagen datagen, ProblemException e) {
    return new Checked(text, stage, e.problems(), List.of(), 0, datagen);
  }
}
